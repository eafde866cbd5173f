package io.showroom.report.defeats.read;

import io.showroom.prospect.read.Visibility;
import io.showroom.report.read.Asked;
import io.showroom.report.read.FormSpan;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the defeat analysis.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day
 * @param to last store day
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of who sees only prospects that are theirs today; null for others
 */
record DefeatQuestion(
        Asked asked,
        LocalDate from,
        LocalDate to,
        boolean phones,
        @Nullable String reader) {

    /** What somebody asks for, as far as they may see persons. */
    static DefeatQuestion of(FormSpan span, Actor actor) {
        return new DefeatQuestion(
                span.asked(), span.from(), span.to(), Visibility.seesPhones(actor), Visibility.reader(actor));
    }

    /** The month, if the days are those of one whole month; null otherwise. */
    @Nullable
    YearMonth wholeMonth() {
        YearMonth month = YearMonth.from(from);
        return from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth()) ? month : null;
    }
}
