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
 * What a report can be asked about, and what its page means where its address says nothing. Every report takes
 * {@code store} and {@code asKnownAt}.
 *
 * @param days how its days are named
 * @param breakdowns what it can be cut by, in the order they are offered
 * @param usual the filters of its page with their usual values on a store day; empty for none
 * @param pageOnly parameters of the page alone: which part of it is shown
 * @param severalStores whether its page shows several stores named one by one
 */
public record ReportFilters(
        Days days,
        List<Breakdown> breakdowns,
        Map<String, Function<LocalDate, String>> usual,
        Set<String> pageOnly,
        boolean severalStores) {

    /** Number of the page of a long list. */
    static final String PAGE = "page";

    private static final String CONSULTANT = "consultant";
    private static final String BY = "by";

    /** How the days of a report are named. */
    public enum Days {
        /** A month, or its first and last day. */
        MONTH(Set.of("month"), Set.of("from", "to")),
        /** The same, which programs must name. */
        NAMED_MONTH(Set.of("month"), Set.of("from", "to")),
        /** A first and a last day, or a month. */
        SPAN(Set.of("from", "to", "month"), Set.of()),
        /** A day. */
        DAY(Set.of("day"), Set.of()),
        /** A day, or a month for its last day; days to come stand for the one it is asked on. */
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

    /** A report of a month, usually the present one, of all or of one consultant. */
    public static ReportFilters ofMonth() {
        return ofMonth(Days.MONTH);
    }

    /** The same, where programs must name the month; its page is usually of the present one. */
    public static ReportFilters ofNamedMonth() {
        return ofMonth(Days.NAMED_MONTH);
    }

    private static ReportFilters ofMonth(Days days) {
        return of(days).and("month", today -> YearMonth.from(today).toString()).and(CONSULTANT, "");
    }

    /**
     * A report of any days, of all or of one consultant.
     *
     * @param monthsBack how many whole months its page shows before the present one, up to today
     */
    public static ReportFilters ofSpan(int monthsBack) {
        return of(Days.SPAN)
                .and(
                        "from",
                        today -> today.withDayOfMonth(1).minusMonths(monthsBack).toString())
                .and("to", LocalDate::toString)
                .and(CONSULTANT, "");
    }

    /** A report of a day, usually today, of all or of one consultant. */
    public static ReportFilters ofDay() {
        return of(Days.DAY).and("day", LocalDate::toString).and(CONSULTANT, "");
    }

    /**
     * A report of a day, a month or any days, usually of the present month, of all or of one consultant. The month is
     * usual only where no day is named.
     */
    public static ReportFilters ofAnyDays() {
        return of(Days.ANY)
                .and("day", "")
                .and("month", today -> YearMonth.from(today).toString())
                .and("from", "")
                .and("to", "")
                .and(CONSULTANT, "");
    }

    /** A report whose days are named in one way; nothing is usual. */
    public static ReportFilters of(Days days) {
        return new ReportFilters(days, List.of(), Map.of(), Set.of(), false);
    }

    /** The same with a further filter. */
    public ReportFilters and(String name, String usually) {
        return and(name, today -> usually);
    }

    /**
     * The same with a further filter.
     *
     * @param usually its usual value on a store day
     */
    public ReportFilters and(String name, Function<LocalDate, String> usually) {
        Map<String, Function<LocalDate, String>> more = new LinkedHashMap<>(usual);
        more.put(name, usually);
        return new ReportFilters(days, breakdowns, more, pageOnly, severalStores);
    }

    /** The same, cut by any of these, usually by none. */
    public ReportFilters by(Breakdown... offered) {
        return cut("", offered);
    }

    /** The same, cut by any of these, on its page usually by the first. */
    public ReportFilters usuallyBy(Breakdown... offered) {
        return cut(offered[0].code(), offered);
    }

    private ReportFilters cut(String usually, Breakdown... offered) {
        ReportFilters cut = and(BY, usually);
        return new ReportFilters(days, Arrays.asList(offered), cut.usual, pageOnly, severalStores);
    }

    /** The same with a parameter of the page alone. */
    public ReportFilters onPage(String... names) {
        return new ReportFilters(days, breakdowns, usual, Set.of(names), severalStores);
    }

    /** The same with a page that shows a long list a part at a time. */
    public ReportFilters inPages() {
        return onPage(PAGE);
    }

    /** The same with a page that shows several stores named one by one. */
    public ReportFilters ofSeveralStores() {
        return new ReportFilters(days, breakdowns, usual, pageOnly, true);
    }

    /** Whether it can be asked of one consultant. */
    boolean byConsultant() {
        return usual.containsKey(CONSULTANT);
    }

    /** Whether its page names days by a parameter. */
    boolean shows(String name) {
        return usual.containsKey(name);
    }

    /** Names of all parameters, without those of the page alone. */
    public Set<String> taken() {
        Set<String> taken = new TreeSet<>(usual.keySet());
        taken.addAll(days.names);
        taken.addAll(days.beside);
        taken.addAll(List.of("store", "asKnownAt"));
        return taken;
    }

    /** Those that a program must name, unless it names others in their place. */
    Set<String> needed() {
        return days == Days.NAMED_MONTH ? days.names : Set.of();
    }

    /** Those that are taken beside others, or in their place. */
    Set<String> beside() {
        return days.beside;
    }

    /** The breakdowns as they are named in addresses. */
    List<String> codes() {
        return new ArrayList<>(breakdowns.stream().map(Breakdown::code).toList());
    }
}
