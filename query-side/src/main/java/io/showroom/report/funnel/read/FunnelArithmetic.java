package io.showroom.report.funnel.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.funnel.read.FunnelAnswer.Group;
import io.showroom.report.funnel.read.FunnelAnswer.Rates;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
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

/** Makes the funnel out of sums. */
final class FunnelArithmetic {

    private static final FunnelProjection SUMS = new FunnelProjection();
    private static final long[] NOTHING = new long[FunnelMeasure.COUNT];

    /** What is sealed of a closed month. */
    static final MonthCount MONTH = new MonthCount(FunnelReport.KEY, projections(null), FunnelArithmetic::ofMonth);

    private final Sums sums;
    private final Asked asked;
    private final FunnelQuestion question;
    private final String dayOfSteps;

    private FunnelArithmetic(Sums sums, FunnelQuestion question) {
        this.sums = sums;
        this.asked = question.asked();
        this.question = question;
        this.dayOfSteps = question.reading() == Reading.PERIOD ? "day" : "cohort_day";
    }

    /** What a funnel with a breakdown is made of. */
    static List<Projection> projections(@Nullable By by) {
        return List.of(FunnelProjection.by(by), StepProjection.by(by));
    }

    static FunnelAnswer report(Sums sums, FunnelQuestion question) {
        FunnelArithmetic of = new FunnelArithmetic(sums, question);
        By by = question.by();
        Group total =
                of.groups(Cut.TOTAL, List.of(), List.of(), false).getOrDefault("", group("", NOTHING, 0, Map.of()));
        List<Group> groups = by == null
                ? List.of()
                : List.copyOf(of.groups(by.cut(), by.ofSums("day"), by.ofSteps(of.dayOfSteps), by == By.MONTH)
                        .values());
        return new FunnelAnswer(
                sums.position(),
                question.reading().code(),
                by == null ? null : by.code(),
                total.stages(),
                total.rates(),
                groups,
                List.of());
    }

    private Map<String, Group> groups(Cut cut, List<Slice.Group> by, List<Slice.Group> ofSteps, boolean months) {
        Map<String, long[]> counts = new TreeMap<>();
        sum(question.reading(), cut, question.from(), question.to(), by)
                .forEach((group, n) -> counts.put(key(group), n));
        Map<String, Long> open = openAtStart(cut, months ? List.of() : by);
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

    /** What was open when the period began: all that came before it, added up. A cohort begins with nobody. */
    private Map<String, Long> openAtStart(Cut cut, List<Slice.Group> by) {
        Map<String, Long> open = new HashMap<>();
        if (question.reading() == Reading.PERIOD && question.from() != null) {
            Slice before = slice(Reading.PERIOD, cut, null, question.from().minusDays(1), by);
            sums.total(SUMS, FunnelMeasure.STOCK_COLUMN, before).forEach((group, n) -> open.put(key(group), n));
        }
        return open;
    }

    private Map<List<Object>, long[]> sum(
            Reading reading, Cut cut, @Nullable LocalDate from, @Nullable LocalDate to, List<Slice.Group> by) {
        return sums.sum(SUMS, slice(reading, cut, from, to, by));
    }

    private Slice slice(
            Reading reading, Cut cut, @Nullable LocalDate from, @Nullable LocalDate to, List<Slice.Group> by) {
        return new Slice(
                asked.whereOwn(
                        new Slice.OneOf("reading", List.of(reading.name())),
                        new Slice.OneOf("cut", List.of(cut.code())),
                        new Slice.Days("day", from, to)),
                by);
    }

    private Map<String, Map<String, Double>> medians(List<Slice.Group> by) {
        List<Slice.Group> groups = new ArrayList<>(List.of(Slice.Group.of("stage")));
        groups.addAll(by);
        Map<String, Map<String, Double>> medians = new HashMap<>();
        sums.median(
                        StepProjection.by(question.by()),
                        "days_before",
                        new Slice(asked.whereOwn(new Slice.Days(dayOfSteps, question.from(), question.to())), groups))
                .forEach((group, days) -> medians.computeIfAbsent(
                                group.size() == 1 ? "" : key(group), any -> new HashMap<>())
                        .put((String) group.getFirst(), days));
        return medians;
    }

    private static String key(List<Object> group) {
        return group.isEmpty() ? "" : By.key(group);
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
     * The funnel of a closed month, read by period: whoever reached a stage for the first time within the month. Who
     * skipped a stage is left out: an act of a later month changes it.
     */
    private static void ofMonth(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        FunnelQuestion question = new FunnelQuestion(asked, month.atDay(1), month.atEndOfMonth(), Reading.PERIOD, null);
        for (StageFigures stage : report(sums, question).stages()) {
            figures.accept("prospects/" + stage.stage(), stage.prospects());
            figures.accept("reachedDirectly/" + stage.stage(), stage.reachedDirectly());
        }
    }
}
