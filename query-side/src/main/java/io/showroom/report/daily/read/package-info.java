/** The daily sales report and the evening meeting (docs/domain.md, section 5.3). */
package io.showroom.report.daily.read;
