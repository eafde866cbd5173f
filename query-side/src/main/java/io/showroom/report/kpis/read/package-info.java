/** The named KPIs of a manufacturer's dealer manual, docs/domain.md section 6.4. */
package io.showroom.report.kpis.read;
