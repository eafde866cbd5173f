package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Figures;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Group;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Side;
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
 * Makes the report out of sums. What was open at the month's first instant is what all earlier months left open: the
 * sum of their openings and moves in, less their orders, defeats and moves out.
 */
public final class RetainedNewArithmetic {

    private static final Projection SUMS = new RetainedNewProjection();
    private static final long[] NOTHING = new long[2 * RetainedNewMeasure.COUNT];

    /** What is sealed of a closed month. */
    static final MonthCount MONTH =
            new MonthCount(RetainedNewReport.KEY, List.of(SUMS), RetainedNewArithmetic::ofMonth);

    private final Sums sums;
    private final Asked asked;
    private final YearMonth month;

    private RetainedNewArithmetic(Sums sums, Asked asked, YearMonth month) {
        this.sums = sums;
        this.asked = asked;
        this.month = month;
    }

    /**
     * The report of a month.
     *
     * @param sums gives the sums of {@link RetainedNewProjection}
     * @param asked about whom
     * @param month the store month
     * @param by breakdown; null for none
     */
    public static RetainedNewAnswer report(Sums sums, Asked asked, YearMonth month, @Nullable By by) {
        RetainedNewArithmetic of = new RetainedNewArithmetic(sums, asked, month);
        Map<String, Figures> total = of.figures(Cut.TOTAL, List.of());
        List<Group> groups = new ArrayList<>();
        if (by == By.MONTH) {
            total.forEach((key, figures) -> groups.add(group(month.toString(), figures)));
        } else if (by != null) {
            of.figures(by.cut(), by.ofSums("month")).forEach((key, figures) -> groups.add(group(key, figures)));
        }
        return new RetainedNewAnswer(
                sums.position(),
                month.toString(),
                by == null ? null : by.code(),
                total.getOrDefault("", figures(0, NOTHING)),
                groups);
    }

    private Map<String, Figures> figures(Cut cut, List<Slice.Group> by) {
        Map<List<Object>, long[]> before = sum(cut, null, month.atDay(1).minusDays(1), by);
        Map<List<Object>, long[]> within = sum(cut, month.atDay(1), month.atDay(1), by);
        Map<String, Long> base = new LinkedHashMap<>();
        before.forEach((group, n) -> base.merge(key(group), open(n, 0) + open(n, RetainedNewMeasure.COUNT), Long::sum));
        Map<String, long[]> counts = new LinkedHashMap<>();
        within.forEach((group, n) -> counts.put(key(group), n));
        TreeSet<String> keys = new TreeSet<>(base.keySet());
        keys.addAll(counts.keySet());
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (String key : keys) {
            long retained = base.getOrDefault(key, 0L);
            long[] n = counts.getOrDefault(key, NOTHING);
            if (retained != 0 || Arrays.stream(n).anyMatch(one -> one != 0)) {
                figures.put(key, figures(retained, n));
            }
        }
        return figures;
    }

    private Map<List<Object>, long[]> sum(Cut cut, @Nullable LocalDate from, LocalDate to, List<Slice.Group> by) {
        return sums.sum(
                SUMS,
                new Slice(
                        asked.where(
                                new Slice.OneOf("cut", List.of(cut.code())),
                                new Slice.Days("month", from, to),
                                new Slice.OneOf(
                                        "consultant",
                                        List.of(
                                                asked.consultant() == null
                                                        ? RetainedNewFold.WHOEVER_ASKS
                                                        : asked.consultant()))),
                        by));
    }

    private static String key(List<Object> group) {
        return group.isEmpty() ? "" : By.key(group);
    }

    private static Figures figures(long base, long[] n) {
        Side retained = side(base, n, 0);
        Side opened = side(n[RetainedNewMeasure.COUNT + RetainedNewMeasure.BASE], n, RetainedNewMeasure.COUNT);
        return new Figures(retained, opened, Ratio.of(retained.orders(), opened.orders()));
    }

    private static Group group(String key, Figures figures) {
        Side retained = figures.retained();
        Side opened = figures.opened();
        return new Group(
                key,
                retained,
                opened,
                figures.ratio(),
                retained.movedIn() + opened.movedIn(),
                retained.movedOut() + opened.movedOut());
    }

    private static Side side(long base, long[] n, int column) {
        Map<String, Long> defeats = new LinkedHashMap<>();
        for (int kind = 0; kind < RetainedNewMeasure.KINDS.size(); kind++) {
            defeats.put(RetainedNewMeasure.KINDS.get(kind), n[column + RetainedNewMeasure.DEFEATS + kind]);
        }
        long orders = n[column + RetainedNewMeasure.ORDERS];
        return new Side(
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

    /** By how much a column's counters changed what is open. */
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

    /** The figures of a closed month, all together and by consultant. */
    private static void ofMonth(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        RetainedNewAnswer report = report(sums, asked, month, By.CONSULTANT);
        sealed("retained/", report.total().retained(), "", figures);
        sealed("new/", report.total().opened(), "", figures);
        for (Group group : report.groups()) {
            sealed("retained/", group.retained(), "/" + group.key(), figures);
            sealed("new/", group.opened(), "/" + group.key(), figures);
        }
    }

    private static void sealed(String of, Side side, String key, ObjLongConsumer<String> figures) {
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
