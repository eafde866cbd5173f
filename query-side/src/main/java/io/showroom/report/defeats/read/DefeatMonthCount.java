package io.showroom.report.defeats.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The confirmed defeats of a closed month by kind and reason. */
class DefeatMonthCount implements MonthCount {

    private static final Projection SUMS = new DefeatSums();

    @Override
    public String report() {
        return DefeatReport.KEY;
    }

    @Override
    public List<Projection> projections() {
        return List.of(SUMS);
    }

    @Override
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        Slice slice = new Slice(
                asked.where(new Slice.Days("month", month.atDay(1), month.atDay(1))),
                List.of(Slice.Group.of("kind"), Slice.Group.of("reason")));
        sums.sum(SUMS, slice).forEach((group, n) -> figures.accept(group.get(0) + "/" + group.get(1), n[0]));
    }
}
