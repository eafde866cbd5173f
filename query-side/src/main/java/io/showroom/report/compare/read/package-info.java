/** Comparison of one report as known at two moments, with the events recorded in between. */
package io.showroom.report.compare.read;
