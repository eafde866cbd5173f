package io.showroom.report.defeats.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.defeats.read.DefeatAnswer.Group;
import io.showroom.report.defeats.read.DefeatAnswer.Line;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the defeat analysis from declarations. */
final class DefeatArithmetic {

    /** The kinds of defeat, in the order they are shown. */
    static final List<String> KINDS = List.of("DEFEATED", "LOST", "FROZEN", "INVALID");

    private static final Projection SUMS = new DefeatSums();

    /** Number of months in the trend. */
    static final int MONTHS = 12;

    private static final Comparator<DefeatDeclaration> NEWEST_FIRST = Comparator.comparing(DefeatDeclaration::at)
            .thenComparing(DefeatDeclaration::prospectId)
            .thenComparing(DefeatDeclaration::sequence)
            .reversed();

    /** The report's figures of a closed month, which its seal covers. */
    static final MonthCount MONTH = new MonthCount(DefeatReport.KEY, List.of(SUMS), DefeatArithmetic::ofMonth);

    private DefeatArithmetic() {}

    /** Returns the first day of the trend. */
    static LocalDate firstOfTrend(LocalDate to) {
        return YearMonth.from(to).minusMonths(MONTHS - 1L).atDay(1);
    }

    /** Returns the condition that a declaration is in the scope's stores and of its consultant, on any day. */
    static Predicate<DefeatDeclaration> scope(ReportScope scope) {
        List<String> stores = scope.stores();
        return defeat -> (stores == null || stores.contains(defeat.store()))
                && (scope.consultant() == null || scope.consultant().equals(Dimension.orNone(defeat.consultant())));
    }

    /** Returns the condition that a declaration was made in these days, both inclusive. */
    static Predicate<DefeatDeclaration> within(LocalDate from, LocalDate to) {
        return defeat -> !defeat.day().isBefore(from) && !defeat.day().isAfter(to);
    }

    /**
     * Returns the report.
     *
     * @param found declarations, including those of the question's days
     * @param trend counts of confirmed defeats in the months of the trend
     */
    static DefeatAnswer report(
            long position,
            List<DefeatDeclaration> found,
            List<DefeatCount> trend,
            DefeatQuestion question,
            Predicate<DefeatDeclaration> highGrade) {
        List<DefeatDeclaration> rows = found.stream()
                .filter(scope(question.scope()))
                .filter(within(question.from(), question.to()))
                .sorted(NEWEST_FIRST)
                .toList();
        List<DefeatDeclaration> counted =
                rows.stream().filter(DefeatDeclaration::counts).toList();
        return new DefeatAnswer(
                position,
                question.from(),
                question.to(),
                group("", counted, counted.size()),
                rows.stream()
                        .filter(defeat -> defeat.decision().state().equals(DefeatDeclaration.PENDING))
                        .count(),
                counted.stream().filter(highGrade).count(),
                groups(counted.stream(), DefeatDeclaration::reason),
                groups(
                        counted.stream().filter(defeat -> defeat.kind().equals(KINDS.getFirst())),
                        defeat -> defeat.rival().competitorModel()),
                groups(counted.stream(), defeat -> defeat.then().grade()),
                groups(counted.stream(), DefeatDeclaration::consultant),
                months(trend, question.to()),
                rows.stream()
                        .map(defeat -> new Line(defeat, highGrade.test(defeat)))
                        .toList(),
                List.of());
    }

    private static List<Group> months(List<DefeatCount> trend, LocalDate to) {
        List<Group> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(to).minusMonths(back);
            Map<String, Long> kinds = new LinkedHashMap<>();
            KINDS.forEach(kind -> kinds.put(kind, 0L));
            trend.stream()
                    .filter(tally -> tally.month().equals(month))
                    .forEach(tally -> kinds.merge(tally.kind(), tally.defeats(), Long::sum));
            long all = kinds.values().stream().mapToLong(Long::longValue).sum();
            months.add(new Group(month.toString(), all, kinds, Ratio.of(all, all)));
        }
        return months;
    }

    private static List<Group> groups(
            Stream<DefeatDeclaration> defeats, Function<DefeatDeclaration, @Nullable String> by) {
        List<DefeatDeclaration> all = defeats.toList();
        Map<String, List<DefeatDeclaration>> groups =
                all.stream().collect(Collectors.groupingBy(defeat -> Dimension.orNone(by.apply(defeat))));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), all.size()))
                .sorted(Comparator.comparingLong(Group::defeats).reversed().thenComparing(Group::key))
                .toList();
    }

    private static Group group(String key, List<DefeatDeclaration> defeats, int all) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(
                kind, defeats.stream().filter(one -> one.kind().equals(kind)).count()));
        return new Group(key, defeats.size(), kinds, Ratio.of(defeats.size(), all));
    }

    /** Adds the confirmed defeats of a closed month by kind and reason. */
    private static void ofMonth(
            Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        CubeQuery cubeQuery = new CubeQuery(
                scope.where(new CubeQuery.Days("month", month.atDay(1), month.atDay(1))),
                List.of(CubeQuery.Group.of("kind"), CubeQuery.Group.of("reason")));
        measures.sum(SUMS, cubeQuery).forEach((group, n) -> figures.accept(group.get(0) + "/" + group.get(1), n[0]));
    }
}
