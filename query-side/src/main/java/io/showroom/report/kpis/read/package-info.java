/** The named KPIs of a month (docs/domain.md, section 6.4). */
package io.showroom.report.kpis.read;
