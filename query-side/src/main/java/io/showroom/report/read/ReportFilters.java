package io.showroom.report.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The parameters a report takes, and their defaults on its page. Every report takes {@code store} and
 * {@code asKnownAt}.
 *
 * @param days which parameters name its days
 * @param breakdowns the breakdowns it offers, in display order
 * @param usual the page's filters by name, with the default for the store's present day; an empty string for none
 * @param pageOnly parameters of the page only, which select the part it shows
 * @param severalStores whether its page accepts several stores
 */
public record ReportFilters(
        Days days,
        List<Breakdown> breakdowns,
        Map<String, Function<LocalDate, String>> usual,
        Set<String> pageOnly,
        boolean severalStores) {

    /** The parameter for the page number of a long list. */
    static final String PAGE = "page";

    private static final String CONSULTANT = "consultant";
    private static final String BY = "by";

    /** The parameters that name a report's days. */
    public enum Days {
        /** A month, or its first and last day. */
        MONTH(Set.of("month"), Set.of("from", "to")),
        /** The same, required in the API. */
        NAMED_MONTH(Set.of("month"), Set.of("from", "to")),
        /** A first and a last day, or a month. */
        SPAN(Set.of("from", "to", "month"), Set.of()),
        /** A day. */
        DAY(Set.of("day"), Set.of()),
        /** A day, or a month for its last day; a day in the future is replaced by the day of the request. */
        LAST(Set.of("day", "month"), Set.of()),
        /** A day, a month, or a first and a last day. */
        ANY(Set.of("day", "month", "from", "to"), Set.of());

        private final Set<String> names;
        private final Set<String> beside;

        Days(Set<String> names, Set<String> beside) {
            this.names = names;
            this.beside = beside;
        }
    }

    /** Copies the collections. */
    public ReportFilters {
        breakdowns = List.copyOf(breakdowns);
        usual = new LinkedHashMap<>(usual);
        pageOnly = Set.copyOf(pageOnly);
    }

    /** Returns the filters of a report of a month, by default the present one, for all or one consultant. */
    public static ReportFilters ofMonth() {
        return ofMonth(Days.MONTH);
    }

    /** Returns the same, with the month required in the API; the page still defaults to the present one. */
    public static ReportFilters ofNamedMonth() {
        return ofMonth(Days.NAMED_MONTH);
    }

    private static ReportFilters ofMonth(Days days) {
        return of(days).and("month", today -> YearMonth.from(today).toString()).and(CONSULTANT, "");
    }

    /**
     * Returns the filters of a report of any days, for all or one consultant.
     *
     * @param monthsBack number of whole months before the present one that its page shows by default, up to today
     */
    public static ReportFilters ofSpan(int monthsBack) {
        return of(Days.SPAN)
                .and(
                        "from",
                        today -> today.withDayOfMonth(1).minusMonths(monthsBack).toString())
                .and("to", LocalDate::toString)
                .and(CONSULTANT, "");
    }

    /** Returns the filters of a report of a day, by default today, for all or one consultant. */
    public static ReportFilters ofDay() {
        return of(Days.DAY).and("day", LocalDate::toString).and(CONSULTANT, "");
    }

    /**
     * Returns the filters of a report of a day, a month or any days, for all or one consultant. The default is the
     * present month, unless any day is named.
     */
    public static ReportFilters ofAnyDays() {
        return of(Days.ANY)
                .and("day", "")
                .and("month", today -> YearMonth.from(today).toString())
                .and("from", "")
                .and("to", "")
                .and(CONSULTANT, "");
    }

    /** Returns filters with these parameters for the days and no defaults. */
    public static ReportFilters of(Days days) {
        return new ReportFilters(days, List.of(), Map.of(), Set.of(), false);
    }

    /** Returns the same with a further filter and its default. */
    public ReportFilters and(String name, String usually) {
        return and(name, today -> usually);
    }

    /**
     * Returns the same with a further filter.
     *
     * @param usually its default for the store's present day
     */
    public ReportFilters and(String name, Function<LocalDate, String> usually) {
        Map<String, Function<LocalDate, String>> more = new LinkedHashMap<>(usual);
        more.put(name, usually);
        return new ReportFilters(days, breakdowns, more, pageOnly, severalStores);
    }

    /** Returns the same with these breakdowns; the default is none. */
    public ReportFilters by(Breakdown... offered) {
        return cut("", offered);
    }

    /** Returns the same with these breakdowns; the default on its page is the first. */
    public ReportFilters usuallyBy(Breakdown... offered) {
        return cut(offered[0].code(), offered);
    }

    private ReportFilters cut(String usually, Breakdown... offered) {
        ReportFilters cut = and(BY, usually);
        return new ReportFilters(days, Arrays.asList(offered), cut.usual, pageOnly, severalStores);
    }

    /** Returns the same with parameters of the page only. */
    public ReportFilters onPage(String... names) {
        return new ReportFilters(days, breakdowns, usual, Set.of(names), severalStores);
    }

    /** Returns the same with a page number. */
    public ReportFilters inPages() {
        return onPage(PAGE);
    }

    /** Returns the same with a page that accepts several stores. */
    public ReportFilters ofSeveralStores() {
        return new ReportFilters(days, breakdowns, usual, pageOnly, true);
    }

    /** Returns whether it takes a consultant. */
    boolean byConsultant() {
        return usual.containsKey(CONSULTANT);
    }

    /** Returns whether its page has a filter of this name. */
    boolean shows(String name) {
        return usual.containsKey(name);
    }

    /** Returns the names of all parameters, without those of the page only. */
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>(usual.keySet());
        taken.addAll(days.names);
        taken.addAll(days.beside);
        taken.addAll(List.of("store", "asKnownAt"));
        return taken;
    }

    /** Returns the parameters required in the API, unless an alternative is given. */
    Set<String> needed() {
        return days == Days.NAMED_MONTH ? days.names : Set.of();
    }

    /** Returns the alternative parameters. */
    Set<String> beside() {
        return days.beside;
    }

    /** Returns the codes of the breakdowns. */
    List<String> codes() {
        return new ArrayList<>(breakdowns.stream().map(Breakdown::code).toList());
    }
}
