package io.showroom.report.stock.read;

import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.ReportSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how many prospects were open, by grade. */
@Component
class StockAnswers {

    private static final StockProjection SUMS = new StockProjection();

    private final ReportSums sums;

    StockAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    StockReport answer(StockQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(), consultant -> List.of(SUMS), found -> report(found, question));
    }

    /** The changes up to the last day, added up from each day to the next. */
    static StockReport report(Sums sums, StockQuestion question) {
        if (question.days().isEmpty()) {
            return new StockReport(sums.position(), List.of());
        }
        NavigableMap<LocalDate, Map<String, Long>> changes =
                changes(sums, question, question.days().getLast());
        Map<String, Long> grades = new TreeMap<>();
        List<StockReport.Day> days = new ArrayList<>();
        LocalDate done = LocalDate.MIN;
        for (LocalDate day : question.days()) {
            changes.subMap(done, false, day, true)
                    .values()
                    .forEach(some -> some.forEach((grade, change) -> grades.merge(grade, change, Long::sum)));
            done = day;
            Map<String, Long> standing = new TreeMap<>(grades);
            standing.values().removeIf(count -> count == 0);
            days.add(new StockReport.Day(
                    day, standing.values().stream().mapToLong(n -> n).sum(), standing));
        }
        return new StockReport(sums.position(), days);
    }

    private static NavigableMap<LocalDate, Map<String, Long>> changes(Sums sums, StockQuestion question, LocalDate to) {
        NavigableMap<LocalDate, Map<String, Long>> changes = new TreeMap<>();
        sums.sum(
                        SUMS,
                        new Slice(
                                question.asked().whereOwn(new Slice.Days("day", null, to)),
                                List.of(Slice.Group.of("day"), Slice.Group.of("grade"))))
                .forEach(
                        (group, change) -> changes.computeIfAbsent((LocalDate) group.getFirst(), day -> new HashMap<>())
                                .put(group.getLast().toString(), change[0]));
        return changes;
    }
}
