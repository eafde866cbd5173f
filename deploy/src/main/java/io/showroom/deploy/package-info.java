/** Composition: the one process that holds both sides, and the program that starts it. */
package io.showroom.deploy;
