/** What all answers over HTTP share: refusals in two languages, waiting for freshness, tables as files. */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.web.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
