/** Defeat analysis (销售促进战败(失控)分析表), docs/domain.md section 5.5. */
package io.showroom.report.defeats.read;
