/** Closed months (月结): the sealed figures, the later entries, and the check against the log. */
package io.showroom.report.monthclose.read;
