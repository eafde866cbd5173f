/** One report as known at two moments, side by side, with what was recorded in between. */
package io.showroom.report.compare.read;
