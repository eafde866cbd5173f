package io.showroom.report.sources.read;

import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StepProjection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the sources report out of sums. */
final class SourcesArithmetic {

    private static final SourcesProjection SUMS = new SourcesProjection(null);
    private static final SourceGradesProjection GRADES = new SourceGradesProjection(null);
    private static final StepProjection STEPS = new StepProjection(null);

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
        return n[SourcesMeasure.VISITS] + n[SourcesMeasure.CALLS] + n[SourcesMeasure.LEADS];
    }

    private static SourcesAnswer.Row row(
            List<Object> group, long[] n, Map<String, Long> grades, @Nullable Double medianDays, long all) {
        String campaign = (String) group.get(1);
        return new SourcesAnswer.Row(
                (String) group.get(0),
                campaign.isEmpty() ? null : campaign,
                n[SourcesMeasure.VISITS],
                n[SourcesMeasure.CALLS],
                n[SourcesMeasure.LEADS],
                n[SourcesMeasure.CAPTURED],
                grades,
                n[SourcesMeasure.TEST_DRIVES],
                n[SourcesMeasure.ORDERS],
                n[SourcesMeasure.DELIVERIES],
                n[SourcesMeasure.DEFEATS],
                Ratio.of(n[SourcesMeasure.ORDERS], n[SourcesMeasure.CAPTURED]),
                medianDays,
                Ratio.of(contacts(n), all),
                null);
    }
}
