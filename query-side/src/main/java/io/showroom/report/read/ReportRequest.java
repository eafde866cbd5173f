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
 * What somebody asks a report: the parameters of the address, each read in one way for all reports, who asks, and in
 * which language. What is wrong is collected and refused at once, by {@link #asked} at the latest: read it last.
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
     * A request.
     *
     * @param address parameters by name; moments as instants with offset
     */
    public ReportRequest(MultiValueMap<String, String> address, Actor actor, ViewFormat format) {
        this.address = new LinkedMultiValueMap<>(address);
        this.actor = actor;
        this.format = format;
    }

    /** Who asks. */
    public Actor actor() {
        return actor;
    }

    /** In whose words it is answered. */
    public ViewFormat format() {
        return format;
    }

    /** A parameter as it was given; null if it is absent or blank. */
    public @Nullable String text(String name) {
        String given = address.getFirst(name);
        return given == null || given.isBlank() ? null : given;
    }

    /** The parameters; not to be changed. */
    public MultiValueMap<String, String> parameters() {
        return address;
    }

    /** Today by the clock of the asker's store. */
    public LocalDate today() {
        return format.today(actor.store());
    }

    /** The store day it is asked on: today, or the day of the instant by whose knowledge it is answered. */
    public LocalDate askedOn() {
        Instant known = asKnownAt();
        return known == null ? today() : LocalDate.ofInstant(known, zone());
    }

    /** The instant by whose knowledge it is answered; null for now. */
    public @Nullable Instant asKnownAt() {
        return instant(KNOWN);
    }

    /** An instant; null if it is absent. */
    public @Nullable Instant instant(String name) {
        return faults.instant(name, address.getFirst(name));
    }

    /** The time zone of the asker's store; that of the group's first store for readers of all stores. */
    public ZoneId zone() {
        return format.zone(actor.store());
    }

    /** A word out of some, as the constants of an enumeration in small letters; the usual one if it is absent. */
    public <E extends Enum<E>> E oneOf(String name, E usual) {
        E named = oneOf(name, usual.getDeclaringClass());
        return named == null ? usual : named;
    }

    /** The same; null if it is absent. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return faults.oneOf(name, address.getFirst(name), type);
    }

    /** A day; null if it is absent. */
    public @Nullable LocalDate date(String name) {
        return faults.date(name, address.getFirst(name));
    }

    /** Number of the page of a long list, from 0; the first if it is absent. */
    public int page() {
        return faults.number(ReportFilters.PAGE, address.getFirst(ReportFilters.PAGE), 0, MOST_PAGES, 0);
    }

    /** A constant by its own name; null if it is absent. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return faults.constant(name, address.getFirst(name), type);
    }

    /** A whole number from a range; the usual one if it is absent. */
    public int number(String name, int from, int to, int usual) {
        return faults.number(name, address.getFirst(name), from, to, usual);
    }

    /** What the report is cut by: one of those it offers, or null for nothing. */
    public @Nullable Breakdown by(ReportFilters filters) {
        Breakdown by = Breakdown.named(faults, address.getFirst("by"));
        if (by != null && !filters.breakdowns().contains(by)) {
            faults.notOneOf("by", filters.codes());
        }
        return by;
    }

    /** The month it is about; the present one if none is named. Days that are no whole month are wrong. */
    public YearMonth month() {
        return month(today());
    }

    /** The month it is about; that of a store day if none is named. */
    public YearMonth month(LocalDate usual) {
        return RequestedDays.month(faults, address, YearMonth.from(usual));
    }

    /** Notes what a report needs and was not given, nor anything in its place. */
    public void need(ReportFilters filters) {
        if (filters.beside().stream().allMatch(name -> text(name) == null)) {
            filters.needed().stream()
                    .filter(name -> text(name) == null)
                    .forEach(name -> faults.wrong(name, "required"));
        }
    }

    /** The days it is about, either end of which may be open: no day, no first, no last. */
    public RequestedDays days() {
        return RequestedDays.of(faults, address);
    }

    /** The days it is about, ten years at most; those of the present month if none is named. */
    public ReportDays span() {
        return span(today());
    }

    /** The same; those of the month of a day if none is named. */
    public ReportDays span(LocalDate usually) {
        ReportDays days = days().or(YearMonth.from(usually));
        if (days.from().plusYears(MOST_YEARS).isBefore(days.to())) {
            faults.wrong("to", "span", MOST_YEARS);
        }
        return days;
    }

    /** The last day it is about; the one it is asked on if none is named, or one that had not come yet. */
    public LocalDate lastDay() {
        LocalDate named = days().to();
        LocalDate today = askedOn();
        return named == null || named.isAfter(today) ? today : named;
    }

    /** Notes that something is wrong with a parameter. */
    public void wrong(String name, String code, Object... args) {
        faults.wrong(name, code, args);
    }

    /**
     * About whom, and by what knowledge. In the address of a figure the consultant stands as {@code by=consultant} with
     * {@code key}.
     *
     * @throws QueryRejection for all that was wrong so far, or if it is not the asker's to see
     */
    public ReportScope scope() {
        return scope(consultant());
    }

    /** The same about a consultant who is named in a way of the report's own; null or blank for all. */
    public ReportScope scope(@Nullable String consultant) {
        Instant known = asKnownAt();
        faults.check();
        return ReportAuthorization.of(actor, address.get("store"), consultant, known);
    }

    private @Nullable String consultant() {
        String row = address.containsKey("figure") && CONSULTANT.equals(address.getFirst("by")) ? key() : null;
        return row == null ? address.getFirst(CONSULTANT) : row;
    }

    /** Key of the row of a breakdown that a figure stands in; null for all rows. */
    public @Nullable String key() {
        return address.getFirst("key");
    }

    /** What the answer was asked that a figure stands in: what it is cut by, not one row of it. */
    public ReportRequest ofAnswer() {
        return with("figure", null);
    }

    /** The same question by the knowledge of another moment; null for now. */
    public ReportRequest knownAt(@Nullable Instant moment) {
        return with(KNOWN, moment == null ? null : moment.toString());
    }

    /** The same with another value of a parameter; without it for null. */
    public ReportRequest with(String name, @Nullable String value) {
        ReportRequest other = new ReportRequest(address, actor, format);
        other.address.remove(name);
        if (value != null) {
            other.address.set(name, value);
        }
        return other;
    }

    /** The same asker with other parameters. */
    public ReportRequest with(MultiValueMap<String, String> parameters) {
        return new ReportRequest(parameters, actor, format);
    }

    /** Refuses all that was wrong so far, if anything was. */
    public void check() {
        faults.check();
    }

    /** The same with only some of its parameters. */
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
