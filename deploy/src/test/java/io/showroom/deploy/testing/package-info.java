/** What tests of the whole system start from. */
@NullMarked
package io.showroom.deploy.testing;

import org.jspecify.annotations.NullMarked;
