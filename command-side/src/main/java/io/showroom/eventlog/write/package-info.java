/**
 * The event log of the command side: concurrent appends, and streaming in a settled order
 * (docs/adr/0001-order-of-the-event-log.md).
 */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.eventlog.write;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
