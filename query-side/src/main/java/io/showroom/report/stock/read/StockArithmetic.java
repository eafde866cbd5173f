package io.showroom.report.stock.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Computes the numbers of open prospects and orders by grade from sums of changes. */
final class StockArithmetic {

    private static final Projection OPEN = new StockProjection();
    private static final Projection ORDERED = new OrderedProjection();

    /** The projections that the answer needs. */
    static final List<Projection> PROJECTIONS = List.of(OPEN, ORDERED);

    private StockArithmetic() {}

    /** Returns the answer: the sum of all changes up to the first day, then the changes from each day to the next. */
    static StockAnswer report(Measures measures, StockQuestion question) {
        if (question.days().isEmpty()) {
            return new StockAnswer(measures.position(), List.of());
        }
        Map<LocalDate, Map<String, Long>> open = standing(OPEN, measures, question);
        Map<LocalDate, Map<String, Long>> ordered = standing(ORDERED, measures, question);
        return new StockAnswer(
                measures.position(),
                question.days().stream()
                        .map(day -> new StockAnswer.Day(day, sum(open, day), grades(open, day), grades(ordered, day)))
                        .toList());
    }

    private static Map<String, Long> grades(Map<LocalDate, Map<String, Long>> standing, LocalDate day) {
        return standing.getOrDefault(day, Map.of());
    }

    private static long sum(Map<LocalDate, Map<String, Long>> standing, LocalDate day) {
        return grades(standing, day).values().stream().mapToLong(n -> n).sum();
    }

    private static Map<LocalDate, Map<String, Long>> standing(
            Projection table, Measures measures, StockQuestion question) {
        LocalDate first = question.days().getFirst();
        NavigableMap<LocalDate, Map<String, Long>> changes = changes(
                table, measures, question, first.plusDays(1), question.days().getLast());
        Map<String, Long> grades = new TreeMap<>(upTo(table, measures, question, first));
        Map<LocalDate, Map<String, Long>> days = new HashMap<>();
        LocalDate done = first;
        for (LocalDate day : question.days()) {
            changes.subMap(done, false, day, true)
                    .values()
                    .forEach(some -> some.forEach((grade, change) -> grades.merge(grade, change, Long::sum)));
            done = day;
            Map<String, Long> standing = new TreeMap<>(grades);
            standing.values().removeIf(count -> count == 0);
            days.put(day, standing);
        }
        return days;
    }

    private static Map<String, Long> upTo(Projection table, Measures measures, StockQuestion question, LocalDate day) {
        CubeQuery cubeQuery = new CubeQuery(
                question.scope().whereOwn(new CubeQuery.Days("day", null, day)), List.of(CubeQuery.Group.of("grade")));
        Map<String, Long> grades = new HashMap<>();
        measures.total(table, "change", cubeQuery)
                .forEach((group, change) -> grades.put(group.getLast().toString(), change));
        return grades;
    }

    private static NavigableMap<LocalDate, Map<String, Long>> changes(
            Projection table, Measures measures, StockQuestion question, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Map<String, Long>> changes = new TreeMap<>();
        if (to.isBefore(from)) {
            return changes;
        }
        measures.sum(
                        table,
                        new CubeQuery(
                                question.scope().whereOwn(new CubeQuery.Days("day", from, to)),
                                List.of(CubeQuery.Group.of("day"), CubeQuery.Group.of("grade"))))
                .forEach(
                        (group, change) -> changes.computeIfAbsent((LocalDate) group.getFirst(), day -> new HashMap<>())
                                .put(group.getLast().toString(), change[0]));
        return changes;
    }
}
