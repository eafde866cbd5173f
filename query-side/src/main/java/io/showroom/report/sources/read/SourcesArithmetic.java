package io.showroom.report.sources.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
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

/** Computes the sources report from sums. */
final class SourcesArithmetic {

    private static final Projection SUMS = new SourcesProjection();
    private static final Projection GRADES = new SourceGradesProjection();
    private static final Projection STEPS = new StepProjection();

    /** The projections that the report needs. */
    static final List<Projection> PROJECTIONS = List.of(SUMS, GRADES, STEPS);

    /** The report's figures of a closed month, which its seal covers. */
    static final MonthCount MONTH = new MonthCount(SourcesReport.KEY, PROJECTIONS, SourcesArithmetic::ofMonth);

    private SourcesArithmetic() {}

    static SourcesAnswer report(Measures measures, SourcesQuestion question) {
        Map<List<Object>, long[]> counts = measures.sum(SUMS, cubeQuery(question, "source", "campaign"));
        Map<List<Object>, Map<String, Long>> grades = new HashMap<>();
        measures.sum(GRADES, cubeQuery(question, "source", "campaign", "grade")).forEach((group, n) -> {
            if (n[0] != 0) {
                grades.computeIfAbsent(group.subList(0, 2), any -> new TreeMap<>())
                        .put((String) group.get(2), n[0]);
            }
        });
        Map<List<Object>, Double> medians = medians(measures, question);
        long all =
                counts.values().stream().mapToLong(SourcesArithmetic::contacts).sum();
        List<SourcesAnswer.SourceLine> rows = new ArrayList<>();
        counts.forEach((group, n) -> {
            if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                rows.add(row(group, n, grades.getOrDefault(group, Map.of()), medians.get(group), all));
            }
        });
        rows.sort(Comparator.comparing(SourcesAnswer.SourceLine::source)
                .thenComparing(row -> row.campaign() == null ? "" : row.campaign()));
        return new SourcesAnswer(
                measures.position(), question.touch().name().toLowerCase(Locale.ROOT), List.copyOf(rows), List.of());
    }

    private static CubeQuery cubeQuery(SourcesQuestion question, String... by) {
        return new CubeQuery(
                question.scope()
                        .whereOwn(
                                new CubeQuery.OneOf(
                                        "touch", List.of(question.touch().name())),
                                new CubeQuery.Days("day", question.from(), question.to())),
                Arrays.stream(by).map(CubeQuery.Group::of).toList());
    }

    private static Map<List<Object>, Double> medians(Measures measures, SourcesQuestion question) {
        String prefix = question.touch() == AttributionKind.FIRST ? "" : "last_";
        return measures.median(
                STEPS,
                "days_from_first",
                new CubeQuery(
                        question.scope()
                                .whereOwn(
                                        new CubeQuery.OneOf("stage", List.of(Stage.ORDER.code())),
                                        new CubeQuery.Days("day", question.from(), question.to())),
                        List.of(CubeQuery.Group.of(prefix + "source"), CubeQuery.Group.of(prefix + "campaign"))));
    }

    private static long contacts(long[] n) {
        return SourcesMeasure.VISITS.of(n) + SourcesMeasure.CALLS.of(n) + SourcesMeasure.LEADS.of(n);
    }

    private static SourcesAnswer.SourceLine row(
            List<Object> group, long[] n, Map<String, Long> grades, @Nullable Double medianDays, long all) {
        String campaign = (String) group.get(1);
        return new SourcesAnswer.SourceLine(
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

    /** Adds the sources of a closed month by first touch; the campaigns of a source are added up. */
    private static void ofMonth(
            Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        SourcesQuestion question =
                new SourcesQuestion(scope, month.atDay(1), month.atEndOfMonth(), AttributionKind.FIRST);
        for (SourcesAnswer.SourceLine row : report(measures, question).rows()) {
            for (SourcesMeasure measure : SourcesMeasure.values()) {
                figures.accept(measure.code() + "/" + row.source(), measure.of(row));
            }
        }
    }
}
