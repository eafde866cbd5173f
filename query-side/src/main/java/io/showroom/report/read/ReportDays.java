package io.showroom.report.read;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a report is about.
 *
 * @param from first store day
 * @param to last store day
 */
public record ReportDays(LocalDate from, LocalDate to) {

    /** The month that the last day falls in. */
    public YearMonth month() {
        return YearMonth.from(to);
    }

    /** Whether it is one whole month. */
    public boolean wholeMonth() {
        return from.equals(month().atDay(1)) && to.equals(month().atEndOfMonth());
    }

    /** Whether a day is one of them. */
    public boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
