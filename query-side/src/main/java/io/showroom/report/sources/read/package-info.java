/** The sources report (来源渠道), docs/domain.md section 6.3. */
package io.showroom.report.sources.read;
