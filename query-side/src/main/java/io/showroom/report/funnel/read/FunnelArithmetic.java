package io.showroom.report.funnel.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.funnel.read.FunnelAnswer.Group;
import io.showroom.report.funnel.read.FunnelAnswer.Rates;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StepProjection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Computes the funnel from sums. */
final class FunnelArithmetic {

    private static final FunnelProjection SUMS = new FunnelProjection();
    private static final long[] NOTHING = new long[FunnelMeasure.COUNT];

    /** The report's figures of a closed month, which its seal covers. */
    static final MonthCount MONTH = new MonthCount(FunnelReport.KEY, projections(null), FunnelArithmetic::ofMonth);

    private final Measures measures;
    private final ReportScope scope;
    private final FunnelQuestion question;
    private final String dayOfSteps;

    private FunnelArithmetic(Measures measures, FunnelQuestion question) {
        this.measures = measures;
        this.scope = question.scope();
        this.question = question;
        this.dayOfSteps = question.reading() == FunnelReading.PERIOD ? "day" : "cohort_day";
    }

    /** Returns the projections that a funnel with a breakdown needs. */
    static List<Projection> projections(@Nullable Breakdown by) {
        return List.of(FunnelProjection.by(by), StepProjection.by(by));
    }

    static FunnelAnswer report(Measures measures, FunnelQuestion question) {
        FunnelArithmetic of = new FunnelArithmetic(measures, question);
        Breakdown by = question.by();
        Group total = of.groups(Dimension.TOTAL, List.of(), List.of(), false)
                .getOrDefault("", group("", NOTHING, 0, Map.of()));
        List<Group> groups = by == null
                ? List.of()
                : List.copyOf(
                        of.groups(by.dimension(), by.ofSums("day"), by.ofSteps(of.dayOfSteps), by == Breakdown.MONTH)
                                .values());
        return new FunnelAnswer(
                measures.position(),
                question.reading().code(),
                by == null ? null : by.code(),
                total.stages(),
                total.rates(),
                groups,
                List.of());
    }

    private Map<String, Group> groups(
            Dimension dimension, List<CubeQuery.Group> by, List<CubeQuery.Group> ofSteps, boolean months) {
        Map<String, long[]> counts = new TreeMap<>();
        sum(question.reading(), dimension, question.from(), question.to(), by)
                .forEach((group, n) -> counts.put(key(group), n));
        Map<String, Long> open = openAtStart(dimension, months ? List.of() : by);
        open.forEach((key, n) -> {
            if (n != 0 && !months) {
                counts.putIfAbsent(key, NOTHING);
            }
        });
        Map<String, Map<String, Double>> medians = medians(ofSteps);
        Map<String, Group> groups = new TreeMap<>();
        long opening = open.getOrDefault("", 0L);
        for (Map.Entry<String, long[]> entry : counts.entrySet()) {
            String key = entry.getKey();
            long[] n = entry.getValue();
            long stock = months ? opening : open.getOrDefault(key, 0L);
            opening += n[FunnelMeasure.STOCK];
            if (stock != 0 || Arrays.stream(n).anyMatch(one -> one != 0)) {
                groups.put(key, group(key, n, stock, medians.getOrDefault(key, Map.of())));
            }
        }
        return groups;
    }

    /**
     * Returns the number open when the period began, as the sum of all changes before it; empty for a cohort or without
     * a first day.
     */
    private Map<String, Long> openAtStart(Dimension dimension, List<CubeQuery.Group> by) {
        Map<String, Long> open = new HashMap<>();
        if (question.reading() == FunnelReading.PERIOD && question.from() != null) {
            CubeQuery before = cubeQuery(
                    FunnelReading.PERIOD, dimension, null, question.from().minusDays(1), by);
            measures.total(SUMS, FunnelMeasure.STOCK_COLUMN, before).forEach((group, n) -> open.put(key(group), n));
        }
        return open;
    }

    private Map<List<Object>, long[]> sum(
            FunnelReading reading,
            Dimension dimension,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<CubeQuery.Group> by) {
        return measures.sum(SUMS, cubeQuery(reading, dimension, from, to, by));
    }

    private CubeQuery cubeQuery(
            FunnelReading reading,
            Dimension dimension,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<CubeQuery.Group> by) {
        return new CubeQuery(
                scope.whereOwn(
                        new CubeQuery.OneOf("reading", List.of(reading.name())),
                        new CubeQuery.OneOf("cut", List.of(dimension.code())),
                        new CubeQuery.Days("day", from, to)),
                by);
    }

    private Map<String, Map<String, Double>> medians(List<CubeQuery.Group> by) {
        List<CubeQuery.Group> groups = new ArrayList<>(List.of(CubeQuery.Group.of("stage")));
        groups.addAll(by);
        Map<String, Map<String, Double>> medians = new HashMap<>();
        measures.median(
                        StepProjection.by(question.by()),
                        "days_before",
                        new CubeQuery(
                                scope.whereOwn(new CubeQuery.Days(dayOfSteps, question.from(), question.to())), groups))
                .forEach((group, days) -> medians.computeIfAbsent(
                                group.size() == 1 ? "" : key(group), any -> new HashMap<>())
                        .put((String) group.getFirst(), days));
        return medians;
    }

    private static String key(List<Object> group) {
        return group.isEmpty() ? "" : Breakdown.key(group);
    }

    private static Group group(String key, long[] n, long openAtStart, Map<String, Double> medians) {
        List<StageFigures> stages = new ArrayList<>();
        Stage previous = null;
        for (Stage stage : Stage.values()) {
            long prospects = n[FunnelMeasure.reached(stage)];
            stages.add(new StageFigures(
                    stage.code(),
                    prospects,
                    n[FunnelMeasure.direct(stage)],
                    n[FunnelMeasure.skipped(stage)],
                    previous == null ? null : Ratio.of(prospects, n[FunnelMeasure.reached(previous)]),
                    previous == null ? null : Ratio.of(prospects, n[FunnelMeasure.reached(Stage.VISIT)]),
                    medians.get(stage.code())));
            previous = stage;
        }
        return new Group(key, List.copyOf(stages), rates(n, openAtStart));
    }

    private static Rates rates(long[] n, long openAtStart) {
        long captured = n[FunnelMeasure.reached(Stage.CAPTURED)];
        return new Rates(
                Ratio.of(n[FunnelMeasure.CAPTURED_AT_ONCE], n[FunnelMeasure.direct(Stage.VISIT)]),
                Ratio.of(n[FunnelMeasure.direct(Stage.TEST_DRIVE)], captured),
                Ratio.of(n[FunnelMeasure.direct(Stage.ORDER)], captured),
                Ratio.of(n[FunnelMeasure.AGAIN], captured),
                Ratio.of(n[FunnelMeasure.INVITED], n[FunnelMeasure.CALLS]),
                Ratio.of(n[FunnelMeasure.DEFEATS], openAtStart + n[FunnelMeasure.OPENED]));
    }

    /**
     * Adds the funnel of a closed month in the period reading. The skipped are left out, as an act of a later month
     * changes them.
     */
    private static void ofMonth(
            Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        FunnelQuestion question =
                new FunnelQuestion(scope, month.atDay(1), month.atEndOfMonth(), FunnelReading.PERIOD, null);
        for (StageFigures stage : report(measures, question).stages()) {
            figures.accept("prospects/" + stage.stage(), stage.prospects());
            figures.accept("reachedDirectly/" + stage.stage(), stage.reachedDirectly());
        }
    }
}
