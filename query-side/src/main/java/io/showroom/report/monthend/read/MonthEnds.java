package io.showroom.report.monthend.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import io.showroom.report.contactsheet.read.SheetAgreement;
import io.showroom.report.monthend.read.MonthEnd.Check;
import io.showroom.report.monthend.read.MonthEnd.Day;
import io.showroom.report.monthend.read.MonthEnd.Line;
import io.showroom.report.read.ReportScope;
import io.showroom.report.stores.read.StoreWaits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Lists the forms of a store's month, with what is incomplete in each. */
@Component
record MonthEnds(MonthEndCounts counts, SheetAgreement agreement, Directory directory, StoreWaits waits, Clock clock) {

    /**
     * Returns the forms.
     *
     * @param today today by the store's clock
     */
    MonthEnd of(String store, YearMonth month, LocalDate today) {
        LocalDate first = month.atDay(1);
        LocalDate end = month.atEndOfMonth();
        LocalDate last = end.isAfter(today) && !first.isAfter(today) ? today : end;
        String where = "store=" + encoded(store);
        String days = "from=" + first + "&to=" + last + "&" + where;
        String ofMonth = "month=" + month + "&" + where;
        List<Day> byDay = days(store, first, last, today);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "visits",
                null,
                "/visits?day=" + last + "&" + where,
                "/visits/print?" + days,
                days,
                visits(store, first, last, today)));
        lines.add(line("traffic", ofMonth));
        lines.add(new Line("daily", null, "/reports/daily?day=" + last + "&" + where, null, null, daily(byDay, where)));
        agreement.of(new ReportScope(List.of(store), null, null), month).forEach((consultant, agrees) -> {
            String query = ofMonth + "&consultant=" + encoded(consultant);
            lines.add(line(
                    "contact-sheet",
                    consultant,
                    query,
                    new Check("footDiffers", agrees ? 0 : 1, "/reports/retained-new?by=consultant&" + ofMonth)));
        });
        lines.add(line(
                "defeats",
                null,
                ofMonth,
                new Check(
                        "pendingDefeats",
                        counts.pendingDefeats(store, first, last),
                        "/prospects?figure=defeats/pending&" + days)));
        lines.add(line("kpis", ofMonth));
        lines.add(line("owners", ofMonth));
        lines.add(line(
                "retained-new",
                null,
                ofMonth,
                new Check(
                        "ungraded",
                        waits.ungraded(List.of(store), clock.instant()),
                        "/prospects?figure=stores/ungraded&" + where)));
        lines.add(line("sources", null, days, gap(VisitGap.NO_SOURCE, store, first, last)));
        lines.add(line("funnel", days + "&reading=period"));
        return new MonthEnd(store, month, last, lines, byDay);
    }

    private static Line line(String report, String query) {
        return line(report, null, query);
    }

    private static Line line(String report, @Nullable String consultant, String query, Check... checks) {
        return new Line(
                report,
                consultant,
                "/reports/" + report + "?" + query,
                "/reports/" + report + "/print?" + query,
                query,
                Arrays.asList(checks));
    }

    /**
     * Returns the checks of the visit register; missing departures are not counted for today, as customers may still be
     * in the store.
     */
    private List<Check> visits(String store, LocalDate first, LocalDate last, LocalDate today) {
        LocalDate over = last.isBefore(today) ? last : today.minusDays(1);
        List<Check> checks = new ArrayList<>();
        if (!over.isBefore(first)) {
            checks.add(gap(VisitGap.NO_DEPARTURE, store, first, over));
        }
        checks.add(gap(VisitGap.NO_CONSULTANT, store, first, last));
        return checks;
    }

    private Check gap(VisitGap gap, String store, LocalDate from, LocalDate to) {
        return new Check(
                gap.code(),
                counts.visits(gap, store, from, to),
                "/prospects?figure=month-end/" + gap.code() + "&from=" + from + "&to=" + to + "&store="
                        + encoded(store));
    }

    private List<Day> days(String store, LocalDate first, LocalDate last, LocalDate today) {
        StoreEntry entry = directory.store(store).orElse(null);
        Map<LocalDate, Long> contacts = counts.contacts(store, first, last);
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Day(
                        day, entry == null || entry.isOpen(day), day.isBefore(today), contacts.getOrDefault(day, 0L)))
                .toList();
    }

    private static List<Check> daily(List<Day> days, String where) {
        List<Day> bare = days.stream().filter(Day::bare).toList();
        String to = bare.isEmpty() ? "" : bare.getFirst().day().toString();
        return List.of(new Check("noContacts", bare.size(), "/reports/daily?day=" + to + "&" + where));
    }

    private static String encoded(String key) {
        return UriUtils.encodeQueryParam(key, StandardCharsets.UTF_8);
    }
}
