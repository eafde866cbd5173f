package io.showroom.report.read;

import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The days of a report's request, in store days.
 *
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 * @param cohort whether the days are those of the first visit, and later acts count at any time
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, boolean cohort) {

    /** Returns the calendar month that begins and ends on the two days; null if there is none. */
    public static @Nullable YearMonth month(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        YearMonth month = YearMonth.from(from);
        return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth()) ? month : null;
    }

    /** Returns all days of some months, first and last included. */
    public static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth(), false);
    }

    /** Returns the smallest period that contains all of them. */
    public static Period over(List<Period> periods) {
        Comparator<LocalDate> earlier = Comparator.naturalOrder();
        return new Period(
                Collections.min(periods.stream().map(Period::from).toList(), Comparator.nullsFirst(earlier)),
                Collections.max(periods.stream().map(Period::to).toList(), Comparator.nullsLast(earlier)),
                periods.stream().anyMatch(Period::cohort));
    }

    /** Returns the days of a request: {@code month}, or {@code from} and {@code to}. */
    public static Period of(MultiValueMap<String, String> address) {
        Parameters parameters = new Parameters();
        RequestedDays days = RequestedDays.of(parameters, address);
        parameters.check();
        return new Period(days.from(), days.to(), "cohort".equals(address.getFirst("reading")));
    }
}
