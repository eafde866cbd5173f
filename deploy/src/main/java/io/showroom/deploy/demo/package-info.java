/**
 * The demonstration: a group of three stores and twelve months of its life. A simulation tells what happened, who
 * entered it and when; a loader has it carried out by the same commands and rules as daily work.
 */
@Sides(
        value = {Side.COMMAND, Side.QUERY},
        together = true)
package io.showroom.deploy.demo;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
