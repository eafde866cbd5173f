/**
 * Sealing the event log, so that nobody can change what was recorded without it being seen (docs/features/audit.md).
 */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.audit.write;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
