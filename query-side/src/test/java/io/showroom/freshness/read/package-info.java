/** Tests of freshness, and what other tests need of it. */
@NullMarked
package io.showroom.freshness.read;

import org.jspecify.annotations.NullMarked;
