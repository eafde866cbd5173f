package io.showroom.report.defeats.read;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A row of a query: the number of counted defeats of a kind in a month.
 *
 * @param day first day of the month
 * @param kind the kind
 * @param defeats number of confirmed ones
 */
record DefeatCount(LocalDate day, String kind, long defeats) {

    YearMonth month() {
        return YearMonth.from(day);
    }
}
