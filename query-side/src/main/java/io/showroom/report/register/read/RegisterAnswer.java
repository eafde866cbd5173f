package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer of the visit register: lines and sums.
 *
 * @param from first store day
 * @param to last store day
 * @param totals sums of the lines
 * @param summary further sums by consultant, grade, model and source
 * @param rows the lines, by arrival
 */
record RegisterAnswer(
        LocalDate from, LocalDate to, RegisterTotals totals, RegisterSummary summary, List<RegisteredVisit> rows) {}
