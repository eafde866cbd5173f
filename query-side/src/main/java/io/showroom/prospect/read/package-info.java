/** A prospect as it stands, folded from its timeline; who may see it, and how much of it. */
@NullMarked
package io.showroom.prospect.read;

import org.jspecify.annotations.NullMarked;
