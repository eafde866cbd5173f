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
 * The days a report's address is about.
 *
 * @param from first day; null for no first
 * @param to last day; null for no last
 * @param cohort whether the days are those of the first visit, and later acts count whenever they happened
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, boolean cohort) {

    /** The calendar month that two days are the first and the last of; null if they are not. */
    public static @Nullable YearMonth month(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        YearMonth month = YearMonth.from(from);
        return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth()) ? month : null;
    }

    /** All days of some months, the first and the last included. */
    public static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth(), false);
    }

    /** All days that some periods are about, and those between. */
    public static Period over(List<Period> periods) {
        Comparator<LocalDate> earlier = Comparator.naturalOrder();
        return new Period(
                Collections.min(periods.stream().map(Period::from).toList(), Comparator.nullsFirst(earlier)),
                Collections.max(periods.stream().map(Period::to).toList(), Comparator.nullsLast(earlier)),
                periods.stream().anyMatch(Period::cohort));
    }

    /** The days of an address: {@code month}, or {@code from} and {@code to}. */
    public static Period of(MultiValueMap<String, String> address) {
        Parameters parameters = new Parameters();
        RequestedDays days = RequestedDays.of(parameters, address);
        parameters.check();
        return new Period(days.from(), days.to(), "cohort".equals(address.getFirst("reading")));
    }
}
