package io.showroom.report.traffic.read;

import io.showroom.directory.read.StoreEntry;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.Ratio;
import io.showroom.report.traffic.read.TrafficAnswer.Block;
import io.showroom.report.traffic.read.TrafficAnswer.Heat;
import io.showroom.report.traffic.read.TrafficAnswer.Outlet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/** Makes the traffic statistics out of sums. */
final class TrafficArithmetic {

    static final Projection SUMS = new TrafficProjection();
    static final Projection MIX = new TrafficMixProjection();

    /** What the statistics are made of. */
    static final List<Projection> PROJECTIONS = List.of(SUMS, MIX);

    /** What is sealed of a closed month. */
    static final MonthCount MONTH = new MonthCount(TrafficReport.KEY, PROJECTIONS, TrafficArithmetic::ofMonth);

    private final Sums sums;
    private final TrafficQuestion question;
    private final TrafficSlots slots;

    private TrafficArithmetic(Sums sums, TrafficQuestion question, TrafficSlots slots) {
        this.sums = sums;
        this.question = question;
        this.slots = slots;
    }

    static TrafficAnswer report(Sums sums, TrafficQuestion question, TrafficSlots slots) {
        TrafficArithmetic of = new TrafficArithmetic(sums, question, slots);
        YearMonth month = question.month();
        TrafficDays days = of.days(month);
        TrafficDays before = of.days(month.minusMonths(1));
        return new TrafficAnswer(
                sums.position(),
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
        List<Slice.Group> by = List.of(Slice.Group.of("day"), Slice.Group.of("channel"));
        return new TrafficDays(
                month,
                slots,
                sums.sum(SUMS, slice(month, by)),
                sums.sum(
                        MIX,
                        slice(
                                month,
                                Stream.concat(by.stream(), Stream.of(Slice.Group.of("code")))
                                        .toList(),
                                kind(TrafficMixProjection.GRADE))));
    }

    private Slice slice(YearMonth month, List<Slice.Group> by, Slice.Condition... also) {
        return slice(question.asked(), month.atDay(1), month.atEndOfMonth(), by, also);
    }

    /** The rows of some days, of the stores asked for. */
    static Slice slice(Asked asked, LocalDate from, LocalDate to, List<Slice.Group> by, Slice.Condition... also) {
        List<Slice.Condition> where = new ArrayList<>(List.of(also));
        where.add(new Slice.Days("day", from, to));
        return new Slice(asked.whereOwn(where.toArray(Slice.Condition[]::new)), by);
    }

    private static Slice.Condition kind(String kind) {
        return new Slice.OneOf("kind", List.of(kind));
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

    private List<Outlet> outlets() {
        Map<List<Object>, long[]> orders = sums.sum(
                MIX, slice(question.month(), List.of(Slice.Group.of("code")), kind(TrafficMixProjection.OUTLET)));
        long all = orders.values().stream().mapToLong(n -> n[0]).sum();
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != 0)
                .map(entry -> new Outlet(
                        entry.getKey().getFirst().toString(), entry.getValue()[0], Ratio.of(entry.getValue()[0], all)))
                .sorted(Comparator.comparingLong(Outlet::orders).reversed().thenComparing(Outlet::outlet))
                .toList();
    }

    private Heat heat() {
        long[][][] n = new long[2][DayOfWeek.values().length][2 * TrafficMeasure.HOURS];
        sums.sum(
                        SUMS,
                        slice(
                                question.asked(),
                                question.heatFrom(),
                                question.heatTo(),
                                List.of(Slice.Group.of("day"), Slice.Group.of("channel")),
                                new Slice.OneOf("channel", List.of(TrafficFold.VISITS, "PHONE"))))
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

    /** The foot of the statistics of a closed month. */
    private static void ofMonth(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        TrafficAnswer report = report(
                sums,
                new TrafficQuestion(asked, month, month.atDay(1), month.atEndOfMonth(), month.atEndOfMonth()),
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
