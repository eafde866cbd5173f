/** Which prospects are there: the list with its filters, and the small lists made of the same rows. */
package io.showroom.prospect.read.list;
