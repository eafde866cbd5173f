/** How many prospects were open, by grade, at the end of any day. */
package io.showroom.report.stock.read;
