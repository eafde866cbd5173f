package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Asks for the traffic statistics of a month.
 *
 * @param scope about whom, and by what knowledge
 * @param month the store month
 * @param heatFrom first day of the hours by weekday
 * @param heatTo last day of the hours by weekday
 * @param today the store's day; a month's average is that of its days so far
 */
record TrafficQuestion(ReportScope scope, YearMonth month, LocalDate heatFrom, LocalDate heatTo, LocalDate today) {}
