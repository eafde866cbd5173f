package io.showroom.report.defeats.read;

import io.showroom.report.read.Period;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the defeat analysis.
 *
 * @param scope about whom, and by what knowledge
 * @param from first store day
 * @param to last store day
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of who sees only prospects that are theirs today; null for others
 * @param page which part of the declarations a page shows, from 0; files and paper hold all
 */
record DefeatQuestion(
        ReportScope scope,
        LocalDate from,
        LocalDate to,
        boolean phones,
        @Nullable String reader,
        int page) {

    /** The month, if the days are those of one whole month; null otherwise. */
    @Nullable
    YearMonth wholeMonth() {
        return Period.month(from, to);
    }
}
