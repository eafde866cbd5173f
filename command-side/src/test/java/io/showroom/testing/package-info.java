/** What several tests need: a real database. */
@NullMarked
package io.showroom.testing;

import org.jspecify.annotations.NullMarked;
