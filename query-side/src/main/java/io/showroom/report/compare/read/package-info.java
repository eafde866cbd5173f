/** One report as known at two moments, side by side, with what was recorded in between. */
@NullMarked
package io.showroom.report.compare.read;

import org.jspecify.annotations.NullMarked;
