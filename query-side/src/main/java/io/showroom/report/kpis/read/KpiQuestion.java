package io.showroom.report.kpis.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the KPIs of a month.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param month the store month
 * @param by consultant or store; null for no breakdown
 */
record KpiQuestion(
        ReportScope scope, YearMonth month, @Nullable Breakdown by) {}
