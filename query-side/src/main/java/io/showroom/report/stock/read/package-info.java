/** How many prospects were open, by grade, at the end of any day. */
@NullMarked
package io.showroom.report.stock.read;

import org.jspecify.annotations.NullMarked;
