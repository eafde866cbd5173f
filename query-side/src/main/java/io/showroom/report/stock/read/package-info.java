/** The stock report: number of open prospects by grade at the end of any day. */
package io.showroom.report.stock.read;
