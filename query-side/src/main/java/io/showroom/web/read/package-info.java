/** Common parts of all HTTP responses of the query side: rejections in two languages, freshness, parameters. */
@Sides({Side.COMMAND, Side.QUERY})
package io.showroom.web.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
