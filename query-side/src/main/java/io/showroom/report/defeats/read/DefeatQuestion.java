package io.showroom.report.defeats.read;

import io.showroom.report.read.Period;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the defeat analysis.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param from first store day
 * @param to last store day
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of a reader who sees only prospects assigned to them today; null for others
 * @param page page of the declarations on screen, from 0; files and print have all
 */
record DefeatQuestion(
        ReportScope scope,
        LocalDate from,
        LocalDate to,
        boolean phones,
        @Nullable String reader,
        int page) {

    /** Returns the month, if the days are exactly one whole month; null otherwise. */
    @Nullable
    YearMonth wholeMonth() {
        return Period.month(from, to);
    }
}
