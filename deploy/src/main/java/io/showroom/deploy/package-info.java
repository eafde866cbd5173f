/** Composition: the one process that holds both sides, and the program that starts it. */
@NullMarked
package io.showroom.deploy;

import org.jspecify.annotations.NullMarked;
