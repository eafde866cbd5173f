package io.showroom.report.traffic.read;

import io.showroom.directory.read.StoreEntry;
import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportScope;
import io.showroom.report.traffic.read.TrafficAnswer.Block;
import io.showroom.report.traffic.read.TrafficAnswer.Heat;
import io.showroom.report.traffic.read.TrafficAnswer.OutletOrders;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/** Computes the traffic statistics from sums. */
final class TrafficArithmetic {

    static final Projection SUMS = new TrafficProjection();
    static final Projection MIX = new TrafficMixProjection();

    /** The projections that the statistics need. */
    static final List<Projection> PROJECTIONS = List.of(SUMS, MIX);

    /** The report's figures of a closed month, which its seal covers. */
    static final MonthCount MONTH = new MonthCount(TrafficReport.KEY, PROJECTIONS, TrafficArithmetic::ofMonth);

    private final Measures measures;
    private final TrafficQuestion question;
    private final TrafficSlots slots;

    private TrafficArithmetic(Measures measures, TrafficQuestion question, TrafficSlots slots) {
        this.measures = measures;
        this.question = question;
        this.slots = slots;
    }

    static TrafficAnswer report(Measures measures, TrafficQuestion question, TrafficSlots slots) {
        TrafficArithmetic of = new TrafficArithmetic(measures, question, slots);
        YearMonth month = question.month();
        TrafficDays days = of.days(month);
        TrafficDays before = of.days(month.minusMonths(1));
        return new TrafficAnswer(
                measures.position(),
                month.toString(),
                slots.slots(),
                of.block(days, before, TrafficFold.VISITS),
                of.block(days, before, "PHONE"),
                of.block(days, before, "ONLINE"),
                of.outlets(),
                of.heat(),
                List.of());
    }

    private TrafficDays days(YearMonth month) {
        List<CubeQuery.Group> by = List.of(CubeQuery.Group.of("day"), CubeQuery.Group.of("channel"));
        return new TrafficDays(
                month,
                slots,
                measures.sum(SUMS, cubeQuery(month, by)),
                measures.sum(
                        MIX,
                        cubeQuery(
                                month,
                                Stream.concat(by.stream(), Stream.of(CubeQuery.Group.of("code")))
                                        .toList(),
                                kind(TrafficMixProjection.GRADE))));
    }

    private CubeQuery cubeQuery(YearMonth month, List<CubeQuery.Group> by, CubeQuery.Condition... also) {
        return cubeQuery(question.scope(), month.atDay(1), month.atEndOfMonth(), by, also);
    }

    /** Returns the query for the rows of some days, in the scope. */
    static CubeQuery cubeQuery(
            ReportScope scope, LocalDate from, LocalDate to, List<CubeQuery.Group> by, CubeQuery.Condition... also) {
        List<CubeQuery.Condition> where = new ArrayList<>(List.of(also));
        where.add(new CubeQuery.Days("day", from, to));
        return new CubeQuery(scope.whereOwn(where.toArray(CubeQuery.Condition[]::new)), by);
    }

    private static CubeQuery.Condition kind(String kind) {
        return new CubeQuery.OneOf("kind", List.of(kind));
    }

    private Block block(TrafficDays days, TrafficDays before, String channel) {
        var total = days.total(channel);
        var previous = before.total(channel);
        return new Block(
                days.lines(channel),
                total,
                TrafficDays.average(total, daysSoFar()),
                previous,
                TrafficDays.change(total, previous));
    }

    private int daysSoFar() {
        if (YearMonth.from(question.today()).equals(question.month())) {
            return question.today().getDayOfMonth();
        }
        return question.today().isBefore(question.month().atDay(1))
                ? 0
                : question.month().lengthOfMonth();
    }

    private List<OutletOrders> outlets() {
        Map<List<Object>, long[]> orders = measures.sum(
                MIX,
                cubeQuery(question.month(), List.of(CubeQuery.Group.of("code")), kind(TrafficMixProjection.OUTLET)));
        long all = orders.values().stream().mapToLong(n -> n[0]).sum();
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != 0)
                .map(entry -> new OutletOrders(
                        entry.getKey().getFirst().toString(), entry.getValue()[0], Ratio.of(entry.getValue()[0], all)))
                .sorted(Comparator.comparingLong(OutletOrders::orders)
                        .reversed()
                        .thenComparing(OutletOrders::outlet))
                .toList();
    }

    private Heat heat() {
        long[][][] n = new long[2][DayOfWeek.values().length][2 * TrafficMeasure.HOURS];
        measures.sum(
                        SUMS,
                        cubeQuery(
                                question.scope(),
                                question.heatFrom(),
                                question.heatTo(),
                                List.of(CubeQuery.Group.of("day"), CubeQuery.Group.of("channel")),
                                new CubeQuery.OneOf("channel", List.of(TrafficFold.VISITS, "PHONE"))))
                .forEach((group, counters) -> {
                    int channel = group.get(1).equals(TrafficFold.VISITS) ? 0 : 1;
                    int weekday = ((LocalDate) group.get(0)).getDayOfWeek().ordinal();
                    for (int hour = 0; hour < TrafficMeasure.HOURS; hour++) {
                        n[channel][weekday][hour] +=
                                counters[TrafficMeasure.FIRST + hour] + counters[TrafficMeasure.AGAIN + hour];
                    }
                });
        return new Heat(question.heatFrom(), question.heatTo(), week(n[0]), week(n[1]));
    }

    private List<List<Long>> week(long[][] weekdays) {
        return Stream.of(weekdays).map(hours -> slots.of(hours, 0)).toList();
    }

    /** Adds the sums of the statistics of a closed month. */
    private static void ofMonth(
            Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        TrafficAnswer report = report(
                measures,
                new TrafficQuestion(scope, month, month.atDay(1), month.atEndOfMonth(), month.atEndOfMonth()),
                TrafficSlots.of(StoreEntry.USUAL_HOURS));
        sealed("visits", report.visits(), figures);
        sealed("calls", report.calls(), figures);
        sealed("leads", report.leads(), figures);
        report.orders().forEach(outlet -> figures.accept("orders/" + outlet.outlet(), outlet.orders()));
    }

    private static void sealed(String name, Block block, ObjLongConsumer<String> figures) {
        TrafficAnswer.Line<Long> total = block.total();
        figures.accept(name + "/first", total.first());
        figures.accept(name + "/again", total.again());
        figures.accept(name + "/captured", total.captured());
        figures.accept(name + "/testDrives", total.testDrives());
        figures.accept(name + "/orders", total.orders());
    }
}
