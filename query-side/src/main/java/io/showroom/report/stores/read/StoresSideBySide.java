package io.showroom.report.stores.read;

import io.showroom.report.defeats.read.DefeatCounts;
import io.showroom.report.funnel.read.FunnelQuestion;
import io.showroom.report.funnel.read.FunnelReport;
import io.showroom.report.funnel.read.Reading;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.stock.read.StockQuestion;
import io.showroom.report.stock.read.StockReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the stores side by side; each figure is the one that the store's own pages and reports show. */
@Component
class StoresSideBySide {

    private final QueryGateway queries;
    private final DefeatCounts defeats;
    private final StoreWaits waits;
    private final Clock clock;

    StoresSideBySide(QueryGateway queries, DefeatCounts defeats, StoreWaits waits, Clock clock) {
        this.queries = queries;
        this.defeats = defeats;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * The lines of some stores, and last the line of all of them together.
     *
     * @param stores keys of the stores
     * @param day the day, of the month it is in
     */
    List<StoreLine> of(List<String> stores, LocalDate day) {
        LocalDate before = day.minusMonths(1);
        Span today = span(stores, day, day);
        Span toDate = span(stores, day.withDayOfMonth(1), day);
        Span lastMonth = span(stores, before.withDayOfMonth(1), before);
        List<StoreLine> lines = new ArrayList<>();
        for (String store : stores) {
            lines.add(line(store, day, today, toDate, lastMonth));
        }
        lines.add(all(lines, today, toDate, lastMonth));
        return lines;
    }

    private static StoreLine all(List<StoreLine> lines, Span today, Span toDate, Span lastMonth) {
        Map<String, Long> grades = new TreeMap<>();
        lines.forEach(line -> line.grades().forEach((grade, n) -> grades.merge(grade, n, Long::sum)));
        return new StoreLine(
                null,
                today.of(null),
                toDate.of(null),
                lastMonth.of(null),
                lines.stream().mapToLong(StoreLine::open).sum(),
                grades,
                lines.stream().mapToLong(StoreLine::overdue).sum(),
                lines.stream().mapToLong(StoreLine::ungraded).sum());
    }

    private StoreLine line(String store, LocalDate day, Span today, Span toDate, Span lastMonth) {
        List<String> stores = List.of(store);
        Asked asked = new Asked(stores, null, null);
        StockReport.Day stock = queries.query(new StockQuestion(asked, List.of(day)), StockReport.class)
                .join()
                .days()
                .getFirst();
        return new StoreLine(
                store,
                today.of(store),
                toDate.of(store),
                lastMonth.of(store),
                stock.open(),
                stock.grades(),
                waits.overdue(stores, day),
                waits.ungraded(stores, clock.instant()));
    }

    private Span span(List<String> stores, LocalDate from, LocalDate to) {
        FunnelQuestion question = new FunnelQuestion(new Asked(stores, null, null), from, to, Reading.PERIOD, By.STORE);
        return new Span(queries.query(question, FunnelReport.class).join(), defeats.byStore(stores, from, to));
    }

    /** Some days of all stores. */
    private record Span(FunnelReport funnel, Map<String, Long> defeats) {

        Achieved of(@Nullable String store) {
            if (store == null) {
                long all = defeats.values().stream().mapToLong(Long::longValue).sum();
                return Achieved.of(funnel.stages(), funnel.rates(), all);
            }
            long lost = defeats.getOrDefault(store, 0L);
            return funnel.groups().stream()
                    .filter(group -> group.key().equals(store))
                    .findFirst()
                    .map(group -> Achieved.of(group.stages(), group.rates(), lost))
                    .orElse(Achieved.of(List.of(), null, lost));
        }
    }
}
