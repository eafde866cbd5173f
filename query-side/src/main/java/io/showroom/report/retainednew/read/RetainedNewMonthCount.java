package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.read.MonthCount;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** Retained and new of a closed month, all together and by consultant. */
class RetainedNewMonthCount implements MonthCount {

    @Override
    public String report() {
        return RetainedNewReport.KEY;
    }

    @Override
    public List<Projection> projections() {
        return List.of(new RetainedNewProjection(null));
    }

    @Override
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        RetainedNewAnswer report = RetainedNewArithmetic.report(sums, asked, month, By.CONSULTANT);
        side("retained", report.total().retained(), "", figures);
        side("new", report.total().opened(), "", figures);
        for (RetainedNewAnswer.Group group : report.groups()) {
            side("retained", group.retained(), "/" + group.key(), figures);
            side("new", group.opened(), "/" + group.key(), figures);
        }
    }

    private static void side(String column, RetainedNewAnswer.Side side, String key, ObjLongConsumer<String> figures) {
        String of = column + "/";
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
