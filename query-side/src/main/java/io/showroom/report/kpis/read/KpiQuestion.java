package io.showroom.report.kpis.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the KPIs of a month.
 *
 * @param scope about whom, and by what knowledge
 * @param month the store month
 * @param by consultant or store; null for no breakdown
 */
record KpiQuestion(
        ReportScope scope, YearMonth month, @Nullable Breakdown by) {}
