/** A prospect as it stands, folded from its timeline; who may see it, and how much of it. */
package io.showroom.prospect.read;
