package io.showroom.report.kpis.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the KPIs of a month.
 *
 * @param asked about whom, and by what knowledge
 * @param month the store month
 * @param by consultant or store; null for no breakdown
 */
record KpiQuestion(Asked asked, YearMonth month, @Nullable By by) {}
