/** How names are put in order and found: one key for every list, one spelling for every search. */
package io.showroom.naming.read;
