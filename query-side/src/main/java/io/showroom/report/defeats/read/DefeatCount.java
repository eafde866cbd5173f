package io.showroom.report.defeats.read;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How many defeats of a kind count in a month.
 *
 * @param day first day of the month
 * @param kind the kind
 * @param defeats how many; only confirmed ones count
 */
record DefeatCount(LocalDate day, String kind, long defeats) {

    YearMonth month() {
        return YearMonth.from(day);
    }
}
