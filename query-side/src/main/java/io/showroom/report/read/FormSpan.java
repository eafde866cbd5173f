package io.showroom.report.read;

import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a form is asked about, as it stands in an address: whom, and which days.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day
 * @param to last store day
 */
public record FormSpan(Asked asked, LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 10;

    /**
     * Reads {@code day}, {@code month} or {@code from} and {@code to}, {@code store}, {@code consultant} and
     * {@code asKnownAt}; in the address of a figure the consultant stands as {@code by=consultant} with {@code key}.
     *
     * @param usual the month meant if no day is named
     * @throws io.showroom.web.read.Declined if something cannot be understood, or is not the asker's to see
     */
    public static FormSpan of(MultiValueMap<String, String> address, YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, address);
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        LocalDate named = days.from() == null ? days.to() : days.from();
        LocalDate first = named == null ? usual.atDay(1) : named;
        LocalDate last = named == null ? usual.atEndOfMonth() : days.to() == null ? first : days.to();
        if (first.plusYears(MOST_YEARS).isBefore(last)) {
            parameters.wrong("to", "span", MOST_YEARS);
        }
        parameters.check();
        return new FormSpan(ReportScope.of(actor, stores(address), consultant(address), asKnownAt), first, last);
    }

    /** The same for what is told of whole months only: days that are no whole month are wrong. */
    public static FormSpan ofMonth(MultiValueMap<String, String> address, YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        YearMonth month = AskedDays.month(
                parameters, address.getFirst("month"), address.getFirst("from"), address.getFirst("to"), usual);
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        Asked asked = ReportScope.of(actor, stores(address), consultant(address), asKnownAt);
        return new FormSpan(asked, month.atDay(1), month.atEndOfMonth());
    }

    /** The month that the last day falls in. */
    public YearMonth month() {
        return YearMonth.from(to);
    }

    /** Whether it is one whole month. */
    public boolean wholeMonth() {
        return from.equals(month().atDay(1)) && to.equals(month().atEndOfMonth());
    }

    private static String @Nullable [] stores(MultiValueMap<String, String> address) {
        List<String> stores = address.get("store");
        return stores == null ? null : stores.toArray(String[]::new);
    }

    private static @Nullable String consultant(MultiValueMap<String, String> address) {
        return address.containsKey("figure") && "consultant".equals(address.getFirst("by"))
                ? address.getFirst("key")
                : address.getFirst("consultant");
    }
}
