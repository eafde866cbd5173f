/** Closed months (月结): what was sealed, what was entered since, and whether the log still says the same. */
package io.showroom.report.monthclose.read;
