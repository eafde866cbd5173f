package io.showroom.report.read;

import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** The days of an address: {@code month}, or {@code from} and {@code to}. */
    public static Period of(MultiValueMap<String, String> address) {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, address);
        parameters.check();
        return new Period(days.from(), days.to(), "cohort".equals(address.getFirst("reading")));
    }
}
