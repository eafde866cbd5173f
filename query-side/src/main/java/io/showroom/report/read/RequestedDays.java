package io.showroom.report.read;

import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The days that an address names: {@code from} and {@code to}, or a {@code month} for its first and last day.
 *
 * @param from first store day; null for no limit
 * @param to last store day; null for no limit
 */
public record RequestedDays(
        @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Reads them; a month together with days is an error, and so is a last day before the first. */
    public static RequestedDays of(
            Parameters parameters, @Nullable String from, @Nullable String to, @Nullable String month) {
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        YearMonth whole = parameters.month("month", month);
        if (whole != null) {
            notBeside(parameters, "month", from, to);
            return new RequestedDays(whole.atDay(1), whole.atEndOfMonth());
        }
        if (first != null && last != null && last.isBefore(first)) {
            parameters.wrong("to", "order");
        }
        return new RequestedDays(first, last);
    }

    /** Reads them from an address, which may name a {@code day} instead. */
    public static RequestedDays of(Parameters parameters, MultiValueMap<String, String> address) {
        String month = address.getFirst("month");
        String from = address.getFirst("from");
        String to = address.getFirst("to");
        LocalDate day = parameters.date("day", address.getFirst("day"));
        if (day != null) {
            notBeside(parameters, "day", month, from, to);
            return new RequestedDays(day, day);
        }
        return of(parameters, from, to, month);
    }

    /**
     * Returns the month that an address names, by {@code month} or by its first and last day; days that are not one
     * whole month are an error.
     *
     * @param usual the month if none is named
     */
    public static YearMonth month(Parameters parameters, MultiValueMap<String, String> address, YearMonth usual) {
        RequestedDays days =
                of(parameters, address.getFirst("from"), address.getFirst("to"), address.getFirst("month"));
        YearMonth whole = Period.month(days.from(), days.to());
        if (whole == null && (days.from() != null || days.to() != null)) {
            parameters.wrong(days.from() == null ? "from" : "to", "wholeMonth");
        }
        return whole == null ? usual : whole;
    }

    /** Returns the days with both ends: a single given end is the only day; without any, the days of the month. */
    ReportDays or(YearMonth usual) {
        LocalDate first = from == null ? to : from;
        return first == null
                ? new ReportDays(usual.atDay(1), usual.atEndOfMonth())
                : new ReportDays(first, to == null ? first : to);
    }

    /** Adds an error if a parameter is given together with others of the same meaning. */
    public static void notBeside(Parameters parameters, String field, @Nullable String... others) {
        for (String other : others) {
            if (other != null && !other.isBlank()) {
                parameters.wrong(field, "eitherDays");
                return;
            }
        }
    }
}
