/** How far the read models are, and waiting until they are far enough (docs/architecture.md "Freshness"). */
@NullMarked
package io.showroom.freshness.read;

import org.jspecify.annotations.NullMarked;
