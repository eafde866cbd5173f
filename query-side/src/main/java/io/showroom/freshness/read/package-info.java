/** Position of the read models, and waiting for a position (docs/architecture.md, "A command's way"). */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.freshness.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
