package io.showroom.report.traffic.read;

import io.showroom.directory.read.StoreEntry;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The foot of the traffic statistics of a closed month. */
class TrafficMonthCount implements MonthCount {

    @Override
    public String report() {
        return TrafficReport.KEY;
    }

    @Override
    public List<Projection> projections() {
        return List.of(new TrafficProjection(null), new TrafficMixProjection(null));
    }

    @Override
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        TrafficAnswer report = TrafficArithmetic.report(
                sums,
                new TrafficQuestion(asked, month, month.atDay(1), month.atEndOfMonth(), month.atEndOfMonth()),
                TrafficSlots.of(StoreEntry.USUAL_HOURS));
        block("visits", report.visits(), figures);
        block("calls", report.calls(), figures);
        block("leads", report.leads(), figures);
        report.orders().forEach(outlet -> figures.accept("orders/" + outlet.outlet(), outlet.orders()));
    }

    private static void block(String name, TrafficAnswer.Block block, ObjLongConsumer<String> figures) {
        TrafficAnswer.Line<Long> total = block.total();
        figures.accept(name + "/first", total.first());
        figures.accept(name + "/again", total.again());
        figures.accept(name + "/captured", total.captured());
        figures.accept(name + "/testDrives", total.testDrives());
        figures.accept(name + "/orders", total.orders());
    }
}
