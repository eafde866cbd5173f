package io.showroom.report.funnel.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import io.showroom.report.read.StepProjection;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * The funnel of a closed month, read by period: whoever reached a stage for the first time within the month. Who
 * skipped a stage is left out: an act of a later month changes it.
 */
class FunnelMonthCount implements MonthCount {

    @Override
    public String report() {
        return FunnelReport.KEY;
    }

    @Override
    public List<Projection> projections() {
        return List.of(new FunnelProjection(null), new StepProjection(null));
    }

    @Override
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        total(
                FunnelArithmetic.report(
                        sums, new FunnelQuestion(asked, month.atDay(1), month.atEndOfMonth(), Reading.PERIOD, null)),
                figures);
    }

    /** The figures as they stand in a report. */
    static void total(FunnelAnswer report, ObjLongConsumer<String> figures) {
        for (FunnelAnswer.StageFigures stage : report.stages()) {
            figures.accept("prospects/" + stage.stage(), stage.prospects());
            figures.accept("reachedDirectly/" + stage.stage(), stage.reachedDirectly());
        }
    }
}
