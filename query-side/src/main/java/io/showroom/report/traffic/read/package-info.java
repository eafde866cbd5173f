/** The traffic statistics (展厅来店/来电统计表), docs/domain.md section 5.2. */
package io.showroom.report.traffic.read;
