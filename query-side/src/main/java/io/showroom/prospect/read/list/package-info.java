/** Lists of prospects: the list with its filters, and smaller lists from the same rows. */
package io.showroom.prospect.read.list;
