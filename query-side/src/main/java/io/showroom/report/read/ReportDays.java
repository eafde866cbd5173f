package io.showroom.report.read;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a report, both inclusive.
 *
 * @param from first store day
 * @param to last store day
 */
public record ReportDays(LocalDate from, LocalDate to) {

    /** Returns the month of the last day. */
    public YearMonth month() {
        return YearMonth.from(to);
    }

    /** Returns whether they are exactly one month. */
    public boolean wholeMonth() {
        return from.equals(month().atDay(1)) && to.equals(month().atEndOfMonth());
    }

    /** Returns whether a day is one of them. */
    public boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
