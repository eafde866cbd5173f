package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The query for the traffic statistics of a month.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param month the store month
 * @param heatFrom first day of the hours by weekday
 * @param heatTo last day of the hours by weekday
 * @param today the store's present day; the average of a month is over its days so far
 */
record TrafficQuestion(ReportScope scope, YearMonth month, LocalDate heatFrom, LocalDate heatTo, LocalDate today) {}
