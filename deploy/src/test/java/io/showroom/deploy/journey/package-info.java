/** Working days as people have them, in a real browser. */
@NullMarked
package io.showroom.deploy.journey;

import org.jspecify.annotations.NullMarked;
