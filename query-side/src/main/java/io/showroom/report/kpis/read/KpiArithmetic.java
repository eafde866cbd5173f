package io.showroom.report.kpis.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.kpis.read.KpiAnswer.Group;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.kpis.read.KpiAnswer.Month;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.report.retainednew.read.RetainedNewArithmetic;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes the KPIs from sums: their own, and for the two signing rates those of retained versus new. */
record KpiArithmetic(Measures measures, ReportScope scope) {

    private static final Projection SUMS = new KpiProjection();

    /** The projections that the KPIs need. */
    static final List<Projection> PROJECTIONS = List.of(SUMS, new RetainedNewProjection());

    private static final long[] NOTHING = new long[KpiMeasure.values().length];
    private static final int MONTHS = 12;

    static KpiAnswer report(Measures measures, KpiQuestion question, boolean withMonths) {
        KpiArithmetic of = new KpiArithmetic(measures, question.scope());
        YearMonth month = question.month();
        Breakdown by = question.by();
        List<Month> months = new ArrayList<>();
        for (int back = withMonths ? MONTHS - 1 : 0; back >= 0; back--) {
            YearMonth one = month.minusMonths(back);
            months.add(new Month(one.toString(), of.kpis(one)));
        }
        return new KpiAnswer(
                measures.position(),
                month.toString(),
                by == null ? null : by.code(),
                months.getLast().kpis(),
                by == null ? List.of() : of.groups(month, by),
                withMonths ? months : List.of(),
                List.of());
    }

    private List<Kpi> kpis(YearMonth month) {
        RetainedNewAnswer.BothColumns figures =
                RetainedNewArithmetic.report(measures, scope, month, null).total();
        return kpis(
                counters(month.atDay(1), month, List.of()).getOrDefault("", NOTHING),
                counters(null, month, List.of()).getOrDefault("", NOTHING),
                figures.retained(),
                figures.opened());
    }

    private List<Group> groups(YearMonth month, Breakdown by) {
        List<CubeQuery.Group> column = List.of(CubeQuery.Group.of(by.code()));
        Map<String, long[]> within = counters(month.atDay(1), month, column);
        Map<String, long[]> until = counters(null, month, column);
        Map<String, RetainedNewAnswer.Group> figures = new TreeMap<>();
        RetainedNewArithmetic.report(measures, scope, month, by).groups().forEach(one -> figures.put(one.key(), one));
        TreeSet<String> keys = new TreeSet<>(within.keySet());
        keys.addAll(figures.keySet());
        until.forEach((key, n) -> {
            if (KpiMeasure.OPEN_ORDERS.of(n) != 0) {
                keys.add(key);
            }
        });
        return keys.stream()
                .map(key -> {
                    RetainedNewAnswer.Group group = figures.get(key);
                    return new Group(
                            key,
                            kpis(
                                    within.getOrDefault(key, NOTHING),
                                    until.getOrDefault(key, NOTHING),
                                    group == null ? null : group.retained(),
                                    group == null ? null : group.opened()));
                })
                .toList();
    }

    private Map<String, long[]> counters(@Nullable LocalDate from, YearMonth to, List<CubeQuery.Group> by) {
        Map<String, long[]> counters = new TreeMap<>();
        measures.sum(SUMS, new CubeQuery(scope.whereOwn(new CubeQuery.Days("month", from, to.atDay(1))), by))
                .forEach((group, n) ->
                        counters.put(group.isEmpty() ? "" : group.getFirst().toString(), n));
        return counters;
    }

    private static List<Kpi> kpis(
            long[] n, long[] untilThen, @Nullable ColumnFigures retained, @Nullable ColumnFigures opened) {
        return List.of(
                kpi("secondVisit", KpiMeasure.SECOND_VISITS.of(n), KpiMeasure.OPENED.of(n)),
                kpi("testDriveSigning", KpiMeasure.DRIVEN_ORDERS.of(n), KpiMeasure.TEST_DRIVES.of(n)),
                signing("newSigning", opened),
                signing("retainedSigning", retained),
                kpi("ninetyDaySigning", KpiMeasure.NINETY_DAYS_ORDERS.of(n), KpiMeasure.NINETY_DAYS.of(n)),
                new Kpi("orderReserve", KpiMeasure.OPEN_ORDERS.of(untilThen), null, null),
                kpi("baseShare", KpiMeasure.BASE_ORDERS.of(n), KpiMeasure.ORDERS.of(n)),
                kpi("clearDefeat", KpiMeasure.CLEAR.of(n), KpiMeasure.DECLARED.of(n)));
    }

    private static Kpi signing(String name, @Nullable ColumnFigures side) {
        return side == null ? kpi(name, 0, 0) : kpi(name, side.orders(), side.base());
    }

    private static Kpi kpi(String name, long numerator, long denominator) {
        return new Kpi(name, numerator, denominator, Ratio.of(numerator, denominator));
    }
}
