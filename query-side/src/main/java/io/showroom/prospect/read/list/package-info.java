/** Which prospects are there: the list with its filters, and the small lists made of the same rows. */
@NullMarked
package io.showroom.prospect.read.list;

import org.jspecify.annotations.NullMarked;
