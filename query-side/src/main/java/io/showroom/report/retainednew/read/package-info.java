/** Retained versus new (上月留存 vs 本月新增成交比), docs/domain.md section 6.2. */
package io.showroom.report.retainednew.read;
