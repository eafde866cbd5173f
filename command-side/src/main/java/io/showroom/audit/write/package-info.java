/**
 * Sealing the event log, so that nobody can change what was recorded without it being seen (docs/features/audit.md).
 */
@Sides({Side.COMMAND, Side.QUERY})
@NullMarked
package io.showroom.audit.write;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import org.jspecify.annotations.NullMarked;
