package io.showroom.report.stock.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days at whose end an open prospect had one consultant and one grade.
 *
 * @param since the first of them
 * @param until the day after the last; null if that is how it stands
 * @param consultant user key; "none" for nobody
 * @param grade the grade; "none" without
 */
record StockPeriod(LocalDate since, @Nullable LocalDate until, String consultant, String grade) {

    /** Whether a day is among them. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
