package io.showroom.report.retainednew.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer.BothColumns;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Group;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the retained-versus-new report from sums. The number open at the month's first instant is the sum over all
 * earlier months of openings and moves in, less orders, defeats and moves out.
 */
public final class RetainedNewArithmetic {

    private static final Projection SUMS = new RetainedNewProjection();
    private static final long[] NOTHING = new long[2 * RetainedNewMeasure.COUNT];

    /** The report's figures of a closed month, which its seal covers. */
    static final MonthCount MONTH =
            new MonthCount(RetainedNewReport.KEY, List.of(SUMS), RetainedNewArithmetic::ofMonth);

    private final Measures measures;
    private final ReportScope scope;
    private final YearMonth month;

    private RetainedNewArithmetic(Measures measures, ReportScope scope, YearMonth month) {
        this.measures = measures;
        this.scope = scope;
        this.month = month;
    }

    /**
     * Returns the report of a month.
     *
     * @param measures the sums of {@link RetainedNewProjection}
     * @param scope stores and consultant
     * @param month the store month
     * @param by breakdown; null for none
     */
    public static RetainedNewAnswer report(
            Measures measures, ReportScope scope, YearMonth month, @Nullable Breakdown by) {
        RetainedNewArithmetic of = new RetainedNewArithmetic(measures, scope, month);
        Map<String, BothColumns> total = of.figures(Dimension.TOTAL, List.of());
        List<Group> groups = new ArrayList<>();
        if (by == Breakdown.MONTH) {
            total.forEach((key, figures) -> groups.add(group(month.toString(), figures)));
        } else if (by != null) {
            of.figures(by.dimension(), by.ofSums("month")).forEach((key, figures) -> groups.add(group(key, figures)));
        }
        return new RetainedNewAnswer(
                measures.position(),
                month.toString(),
                by == null ? null : by.code(),
                total.getOrDefault("", figures(0, NOTHING)),
                groups);
    }

    private Map<String, BothColumns> figures(Dimension dimension, List<CubeQuery.Group> by) {
        Map<List<Object>, long[]> before = sum(dimension, null, month.atDay(1).minusDays(1), by);
        Map<List<Object>, long[]> within = sum(dimension, month.atDay(1), month.atDay(1), by);
        Map<String, Long> base = new LinkedHashMap<>();
        before.forEach((group, n) -> base.merge(key(group), open(n, 0) + open(n, RetainedNewMeasure.COUNT), Long::sum));
        Map<String, long[]> counts = new LinkedHashMap<>();
        within.forEach((group, n) -> counts.put(key(group), n));
        TreeSet<String> keys = new TreeSet<>(base.keySet());
        keys.addAll(counts.keySet());
        Map<String, BothColumns> figures = new LinkedHashMap<>();
        for (String key : keys) {
            long retained = base.getOrDefault(key, 0L);
            long[] n = counts.getOrDefault(key, NOTHING);
            if (retained != 0 || Arrays.stream(n).anyMatch(one -> one != 0)) {
                figures.put(key, figures(retained, n));
            }
        }
        return figures;
    }

    private Map<List<Object>, long[]> sum(
            Dimension dimension, @Nullable LocalDate from, LocalDate to, List<CubeQuery.Group> by) {
        return measures.sum(
                SUMS,
                new CubeQuery(
                        scope.where(
                                new CubeQuery.OneOf("cut", List.of(dimension.code())),
                                new CubeQuery.Days("month", from, to),
                                new CubeQuery.OneOf(
                                        "consultant",
                                        List.of(
                                                scope.consultant() == null
                                                        ? RetainedNewFold.WHOEVER_ASKS
                                                        : scope.consultant()))),
                        by));
    }

    private static String key(List<Object> group) {
        return group.isEmpty() ? "" : Breakdown.key(group);
    }

    private static BothColumns figures(long base, long[] n) {
        ColumnFigures retained = side(base, n, 0);
        ColumnFigures opened = side(n[RetainedNewMeasure.COUNT + RetainedNewMeasure.BASE], n, RetainedNewMeasure.COUNT);
        return new BothColumns(retained, opened, Ratio.of(retained.orders(), opened.orders()));
    }

    private static Group group(String key, BothColumns figures) {
        ColumnFigures retained = figures.retained();
        ColumnFigures opened = figures.opened();
        return new Group(
                key,
                retained,
                opened,
                figures.ratio(),
                retained.movedIn() + opened.movedIn(),
                retained.movedOut() + opened.movedOut());
    }

    private static ColumnFigures side(long base, long[] n, int column) {
        Map<String, Long> defeats = new LinkedHashMap<>();
        for (int kind = 0; kind < RetainedNewMeasure.KINDS.size(); kind++) {
            defeats.put(RetainedNewMeasure.KINDS.get(kind), n[column + RetainedNewMeasure.DEFEATS + kind]);
        }
        long orders = n[column + RetainedNewMeasure.ORDERS];
        return new ColumnFigures(
                base,
                n[column + RetainedNewMeasure.REOPENED],
                orders,
                n[column + RetainedNewMeasure.GROSS_ORDERS],
                defeats,
                base - n[column + RetainedNewMeasure.BASE] + open(n, column),
                Ratio.of(orders, base),
                n[column + RetainedNewMeasure.MOVED_IN],
                n[column + RetainedNewMeasure.MOVED_OUT]);
    }

    /** Returns the change of the number open by a column's counters. */
    private static long open(long[] n, int column) {
        long open = n[column + RetainedNewMeasure.BASE]
                - n[column + RetainedNewMeasure.ORDERS]
                + n[column + RetainedNewMeasure.MOVED_IN]
                - n[column + RetainedNewMeasure.MOVED_OUT];
        for (int kind = 0; kind < RetainedNewMeasure.KINDS.size(); kind++) {
            open -= n[column + RetainedNewMeasure.DEFEATS + kind];
        }
        return open;
    }

    /** Adds the figures of a closed month, in total and by consultant. */
    private static void ofMonth(
            Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        RetainedNewAnswer report = report(measures, scope, month, Breakdown.CONSULTANT);
        sealed("retained/", report.total().retained(), "", figures);
        sealed("new/", report.total().opened(), "", figures);
        for (Group group : report.groups()) {
            sealed("retained/", group.retained(), "/" + group.key(), figures);
            sealed("new/", group.opened(), "/" + group.key(), figures);
        }
    }

    private static void sealed(String of, ColumnFigures side, String key, ObjLongConsumer<String> figures) {
        figures.accept(of + "base" + key, side.base());
        figures.accept(of + "reopened" + key, side.reopened());
        figures.accept(of + "orders" + key, side.orders());
        figures.accept(of + "grossOrders" + key, side.grossOrders());
        side.defeats().forEach((kind, n) -> figures.accept(of + kind + key, n));
        figures.accept(of + "openAtEnd" + key, side.openAtEnd());
        figures.accept(of + "movedIn" + key, side.movedIn());
        figures.accept(of + "movedOut" + key, side.movedOut());
    }
}
