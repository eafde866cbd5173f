/**
 * The demonstration: three stores and twelve months. A simulation generates the acts with their authors and times; a
 * loader executes them through the same commands and rules as daily work.
 */
@Sides(
        value = {Side.COMMAND, Side.QUERY},
        together = true)
package io.showroom.deploy.demo;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
