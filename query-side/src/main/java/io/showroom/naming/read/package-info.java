/** How names are put in order and found: one key for every list, one spelling for every search. */
@NullMarked
package io.showroom.naming.read;

import org.jspecify.annotations.NullMarked;
