package io.showroom.report.stock.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: days at whose end a prospect in stock had one consultant and one grade.
 *
 * @param since the first of them
 * @param until the first store day at whose end it no longer holds; null while it holds
 * @param consultant user key; "none" for nobody
 * @param grade the grade; "none" for the ungraded
 */
record StockPeriod(LocalDate since, @Nullable LocalDate until, String consultant, String grade) {

    /** Returns whether it holds at the end of a day. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
