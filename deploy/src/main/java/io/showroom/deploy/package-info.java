/** Composition of both sides into one program, and its launcher. */
package io.showroom.deploy;
