/** How far the read models are, and waiting until they are far enough (docs/architecture.md "Freshness"). */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.freshness.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
