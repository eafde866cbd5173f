package io.showroom.report.defeats.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.defeats.read.DefeatAnswer.Group;
import io.showroom.report.defeats.read.DefeatAnswer.Line;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Cut;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
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

/** Makes the defeat analysis out of declarations. */
final class DefeatArithmetic {

    /** Kinds of defeat, gravest first. */
    static final List<String> KINDS = List.of("DEFEATED", "LOST", "FROZEN", "INVALID");

    private static final Projection SUMS = new DefeatSums();

    /** How many months the trend shows. */
    static final int MONTHS = 12;

    private static final Comparator<Defeat> NEWEST_FIRST = Comparator.comparing(Defeat::at)
            .thenComparing(Defeat::prospectId)
            .thenComparing(Defeat::sequence)
            .reversed();

    /** What is sealed of a closed month. */
    static final MonthCount MONTH = new MonthCount(DefeatReport.KEY, List.of(SUMS), DefeatArithmetic::ofMonth);

    private DefeatArithmetic() {}

    /** The first day of the trend. */
    static LocalDate firstOfTrend(LocalDate to) {
        return YearMonth.from(to).minusMonths(MONTHS - 1L).atDay(1);
    }

    /** Whether a declaration is among those asked for, whatever its day. */
    static Predicate<Defeat> asked(Asked asked) {
        List<String> stores = asked.stores();
        return defeat -> (stores == null || stores.contains(defeat.store()))
                && (asked.consultant() == null || asked.consultant().equals(Cut.orNone(defeat.consultant())));
    }

    /** Whether a declaration is of these days. */
    static Predicate<Defeat> within(LocalDate from, LocalDate to) {
        return defeat -> !defeat.day().isBefore(from) && !defeat.day().isAfter(to);
    }

    /**
     * The report.
     *
     * @param found declarations, those of the question's days among them
     * @param trend what counts in the months of the trend
     */
    static DefeatAnswer report(
            long position,
            List<Defeat> found,
            List<DefeatTally> trend,
            DefeatQuestion question,
            Predicate<Defeat> highGrade) {
        List<Defeat> rows = found.stream()
                .filter(asked(question.asked()))
                .filter(within(question.from(), question.to()))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Defeat> counted = rows.stream().filter(Defeat::counts).toList();
        return new DefeatAnswer(
                position,
                question.from(),
                question.to(),
                group("", counted, counted.size()),
                rows.stream()
                        .filter(defeat -> defeat.decision().state().equals(Defeat.PENDING))
                        .count(),
                counted.stream().filter(highGrade).count(),
                groups(counted.stream(), Defeat::reason),
                groups(
                        counted.stream().filter(defeat -> defeat.kind().equals(KINDS.getFirst())),
                        defeat -> defeat.rival().competitorModel()),
                groups(counted.stream(), defeat -> defeat.then().grade()),
                groups(counted.stream(), Defeat::consultant),
                months(trend, question.to()),
                rows.stream()
                        .map(defeat -> new Line(defeat, highGrade.test(defeat)))
                        .toList(),
                List.of());
    }

    private static List<Group> months(List<DefeatTally> trend, LocalDate to) {
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

    private static List<Group> groups(Stream<Defeat> defeats, Function<Defeat, @Nullable String> by) {
        List<Defeat> all = defeats.toList();
        Map<String, List<Defeat>> groups =
                all.stream().collect(Collectors.groupingBy(defeat -> Cut.orNone(by.apply(defeat))));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), all.size()))
                .sorted(Comparator.comparingLong(Group::defeats).reversed().thenComparing(Group::key))
                .toList();
    }

    private static Group group(String key, List<Defeat> defeats, int all) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(
                kind, defeats.stream().filter(one -> one.kind().equals(kind)).count()));
        return new Group(key, defeats.size(), kinds, Ratio.of(defeats.size(), all));
    }

    /** The confirmed defeats of a closed month by kind and reason. */
    private static void ofMonth(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        Slice slice = new Slice(
                asked.where(new Slice.Days("month", month.atDay(1), month.atDay(1))),
                List.of(Slice.Group.of("kind"), Slice.Group.of("reason")));
        sums.sum(SUMS, slice).forEach((group, n) -> figures.accept(group.get(0) + "/" + group.get(1), n[0]));
    }
}
