package io.showroom.report.read;

import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The request of a report: typed access to the parameters of the address, the user, and the format of the answer.
 * Errors are collected, and rejected together by {@link #scope} or {@link #check}; call these last.
 */
public final class ReportRequest {

    private static final int MOST_YEARS = 10;
    private static final int MOST_PAGES = 100_000;
    private static final String KNOWN = "asKnownAt";
    private static final String CONSULTANT = "consultant";

    private final MultiValueMap<String, String> address;
    private final Actor actor;
    private final ViewFormat format;
    private final Parameters faults = new Parameters();

    /**
     * Creates a request.
     *
     * @param address parameters by name; instants with an offset
     */
    public ReportRequest(MultiValueMap<String, String> address, Actor actor, ViewFormat format) {
        this.address = new LinkedMultiValueMap<>(address);
        this.actor = actor;
        this.format = format;
    }

    /** Returns the user. */
    public Actor actor() {
        return actor;
    }

    /** Returns the format of the answer: language, names and time zones. */
    public ViewFormat format() {
        return format;
    }

    /** Returns a parameter; null if it is absent or blank. */
    public @Nullable String text(String name) {
        String given = address.getFirst(name);
        return given == null || given.isBlank() ? null : given;
    }

    /** Returns all parameters; callers must not change them. */
    public MultiValueMap<String, String> parameters() {
        return address;
    }

    /** Returns today by the clock of the user's store. */
    public LocalDate today() {
        return format.today(actor.store());
    }

    /** Returns the store day of the request: today, or the day of {@code asKnownAt}. */
    public LocalDate askedOn() {
        Instant known = asKnownAt();
        return known == null ? today() : LocalDate.ofInstant(known, zone());
    }

    /** Returns the moment of knowledge; null for now. */
    public @Nullable Instant asKnownAt() {
        return instant(KNOWN);
    }

    /** Returns an instant; null if it is absent. */
    public @Nullable Instant instant(String name) {
        return faults.instant(name, address.getFirst(name));
    }

    /** Returns the time zone of the user's store; for readers of all stores that of the group's first store. */
    public ZoneId zone() {
        return format.zone(actor.store());
    }

    /** Returns an enum constant given by its lower-case name; {@code usual} if it is absent. */
    public <E extends Enum<E>> E oneOf(String name, E usual) {
        E named = oneOf(name, usual.getDeclaringClass());
        return named == null ? usual : named;
    }

    /** Returns an enum constant given by its lower-case name; null if it is absent. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return faults.oneOf(name, address.getFirst(name), type);
    }

    /** Returns a day; null if it is absent. */
    public @Nullable LocalDate date(String name) {
        return faults.date(name, address.getFirst(name));
    }

    /** Returns the page number of a long list, from 0; 0 if it is absent. */
    public int page() {
        return faults.number(ReportFilters.PAGE, address.getFirst(ReportFilters.PAGE), 0, MOST_PAGES, 0);
    }

    /** Returns an enum constant given by its name; null if it is absent. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return faults.constant(name, address.getFirst(name), type);
    }

    /** Returns an integer of a range, both ends inclusive; {@code usual} if it is absent. */
    public int number(String name, int from, int to, int usual) {
        return faults.number(name, address.getFirst(name), from, to, usual);
    }

    /** Returns the breakdown; null for none. One that the report does not offer is an error. */
    public @Nullable Breakdown by(ReportFilters filters) {
        Breakdown by = Breakdown.named(faults, address.getFirst("by"));
        if (by != null && !filters.breakdowns().contains(by)) {
            faults.notOneOf("by", filters.codes());
        }
        return by;
    }

    /** Returns the month; the present one if none is given. Days that are not one whole month are an error. */
    public YearMonth month() {
        return month(today());
    }

    /** Returns the month; that of the given store day if none is given. */
    public YearMonth month(LocalDate usual) {
        return RequestedDays.month(faults, address, YearMonth.from(usual));
    }

    /** Adds an error for each required parameter that is absent, unless an alternative is given. */
    public void need(ReportFilters filters) {
        if (filters.beside().stream().allMatch(name -> text(name) == null)) {
            filters.needed().stream()
                    .filter(name -> text(name) == null)
                    .forEach(name -> faults.wrong(name, "required"));
        }
    }

    /** Returns the days; either end may be open. */
    public RequestedDays days() {
        return RequestedDays.of(faults, address);
    }

    /** Returns the days, at most ten years; those of the present month if none is given. */
    public ReportDays span() {
        return span(today());
    }

    /** Returns the days, at most ten years; those of the given day's month if none is given. */
    public ReportDays span(LocalDate usually) {
        ReportDays days = days().or(YearMonth.from(usually));
        if (days.from().plusYears(MOST_YEARS).isBefore(days.to())) {
            faults.wrong("to", "span", MOST_YEARS);
        }
        return days;
    }

    /** Returns the last day; the day of the request if none is given or it is in the future. */
    public LocalDate lastDay() {
        LocalDate named = days().to();
        LocalDate today = askedOn();
        return named == null || named.isAfter(today) ? today : named;
    }

    /** Adds an error of a parameter. */
    public void wrong(String name, String code, Object... args) {
        faults.wrong(name, code, args);
    }

    /**
     * Returns the scope. In the address of a figure the consultant is given by {@code by=consultant} and {@code key}.
     *
     * @throws QueryRejection for all errors so far, or if the user may not see it
     */
    public ReportScope scope() {
        return scope(consultant());
    }

    /** Returns the scope for a consultant the report names itself; null or blank for all. */
    public ReportScope scope(@Nullable String consultant) {
        Instant known = asKnownAt();
        faults.check();
        return ReportAuthorization.of(actor, address.get("store"), consultant, known);
    }

    private @Nullable String consultant() {
        String row = address.containsKey("figure") && CONSULTANT.equals(address.getFirst("by")) ? key() : null;
        return row == null ? address.getFirst(CONSULTANT) : row;
    }

    /** Returns the key of a breakdown's row that a figure is in; null for all rows. */
    public @Nullable String key() {
        return address.getFirst("key");
    }

    /** Returns the request of the answer that a figure is part of: with the breakdown, but not narrowed to a row. */
    public ReportRequest ofAnswer() {
        return with("figure", null);
    }

    /** Returns the same request as known at another moment; null for now. */
    public ReportRequest knownAt(@Nullable Instant moment) {
        return with(KNOWN, moment == null ? null : moment.toString());
    }

    /** Returns the same request with another value of a parameter; null to remove it. */
    public ReportRequest with(String name, @Nullable String value) {
        ReportRequest other = new ReportRequest(address, actor, format);
        other.address.remove(name);
        if (value != null) {
            other.address.set(name, value);
        }
        return other;
    }

    /** Returns a request of the same user with other parameters. */
    public ReportRequest with(MultiValueMap<String, String> parameters) {
        return new ReportRequest(parameters, actor, format);
    }

    /** Throws a {@link QueryRejection} of all errors so far, if there are any. */
    public void check() {
        faults.check();
    }

    /** Returns the same request with only some of its parameters. */
    public ReportRequest only(Iterable<String> names) {
        MultiValueMap<String, String> some = new LinkedMultiValueMap<>();
        names.forEach(name -> {
            List<String> values = address.get(name);
            if (values != null) {
                some.put(name, values);
            }
        });
        return new ReportRequest(some, actor, format);
    }
}
