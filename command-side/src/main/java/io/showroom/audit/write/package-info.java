/** Sealing the event log and the access log, so that later changes are detected (docs/features/audit.md). */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.audit.write;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
