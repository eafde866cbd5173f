/** Sorting and searching of names: one sort key for every list, one pinyin index for every search. */
package io.showroom.naming.read;
