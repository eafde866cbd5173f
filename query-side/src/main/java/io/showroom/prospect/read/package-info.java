/** State of a prospect, folded from its timeline, and who may see how much of it. */
package io.showroom.prospect.read;
