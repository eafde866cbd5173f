package io.showroom.report.sources.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StepProjection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the sources report out of sums. */
final class SourcesArithmetic {

    private static final Projection SUMS = new SourcesProjection();
    private static final Projection GRADES = new SourceGradesProjection();
    private static final Projection STEPS = new StepProjection();

    /** What the report is made of. */
    static final List<Projection> PROJECTIONS = List.of(SUMS, GRADES, STEPS);

    /** What is sealed of a closed month. */
    static final MonthCount MONTH = new MonthCount(SourcesReport.KEY, PROJECTIONS, SourcesArithmetic::ofMonth);

    private SourcesArithmetic() {}

    static SourcesAnswer report(Sums sums, SourcesQuestion question) {
        Map<List<Object>, long[]> counts = sums.sum(SUMS, slice(question, "source", "campaign"));
        Map<List<Object>, Map<String, Long>> grades = new HashMap<>();
        sums.sum(GRADES, slice(question, "source", "campaign", "grade")).forEach((group, n) -> {
            if (n[0] != 0) {
                grades.computeIfAbsent(group.subList(0, 2), any -> new TreeMap<>())
                        .put((String) group.get(2), n[0]);
            }
        });
        Map<List<Object>, Double> medians = medians(sums, question);
        long all =
                counts.values().stream().mapToLong(SourcesArithmetic::contacts).sum();
        List<SourcesAnswer.Row> rows = new ArrayList<>();
        counts.forEach((group, n) -> {
            if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                rows.add(row(group, n, grades.getOrDefault(group, Map.of()), medians.get(group), all));
            }
        });
        rows.sort(Comparator.comparing(SourcesAnswer.Row::source)
                .thenComparing(row -> row.campaign() == null ? "" : row.campaign()));
        return new SourcesAnswer(
                sums.position(), question.touch().name().toLowerCase(Locale.ROOT), List.copyOf(rows), List.of());
    }

    private static Slice slice(SourcesQuestion question, String... by) {
        return new Slice(
                question.asked()
                        .whereOwn(
                                new Slice.OneOf(
                                        "touch", List.of(question.touch().name())),
                                new Slice.Days("day", question.from(), question.to())),
                Arrays.stream(by).map(Slice.Group::of).toList());
    }

    private static Map<List<Object>, Double> medians(Sums sums, SourcesQuestion question) {
        String prefix = question.touch() == TouchKind.FIRST ? "" : "last_";
        return sums.median(
                STEPS,
                "days_from_first",
                new Slice(
                        question.asked()
                                .whereOwn(
                                        new Slice.OneOf("stage", List.of(Stage.ORDER.code())),
                                        new Slice.Days("day", question.from(), question.to())),
                        List.of(Slice.Group.of(prefix + "source"), Slice.Group.of(prefix + "campaign"))));
    }

    private static long contacts(long[] n) {
        return SourcesMeasure.VISITS.of(n) + SourcesMeasure.CALLS.of(n) + SourcesMeasure.LEADS.of(n);
    }

    private static SourcesAnswer.Row row(
            List<Object> group, long[] n, Map<String, Long> grades, @Nullable Double medianDays, long all) {
        String campaign = (String) group.get(1);
        return new SourcesAnswer.Row(
                (String) group.get(0),
                campaign.isEmpty() ? null : campaign,
                SourcesMeasure.VISITS.of(n),
                SourcesMeasure.CALLS.of(n),
                SourcesMeasure.LEADS.of(n),
                SourcesMeasure.CAPTURED.of(n),
                grades,
                SourcesMeasure.TEST_DRIVES.of(n),
                SourcesMeasure.ORDERS.of(n),
                SourcesMeasure.DELIVERIES.of(n),
                SourcesMeasure.DEFEATS.of(n),
                Ratio.of(SourcesMeasure.ORDERS.of(n), SourcesMeasure.CAPTURED.of(n)),
                medianDays,
                Ratio.of(contacts(n), all),
                null);
    }

    /** The sources of a closed month by first touch, campaigns of one source together. */
    private static void ofMonth(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        SourcesQuestion question = new SourcesQuestion(asked, month.atDay(1), month.atEndOfMonth(), TouchKind.FIRST);
        for (SourcesAnswer.Row row : report(sums, question).rows()) {
            for (SourcesMeasure measure : SourcesMeasure.values()) {
                figures.accept(measure.code() + "/" + row.source(), measure.of(row));
            }
        }
    }
}
