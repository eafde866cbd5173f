package io.showroom.report.sources.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.MonthCount;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The sources of a closed month by first touch, campaigns of one source together. */
class SourcesMonthCount implements MonthCount {

    @Override
    public String report() {
        return SourcesReport.KEY;
    }

    @Override
    public List<Projection> projections() {
        return SourcesReport.projections(null);
    }

    @Override
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        SourcesAnswer report = SourcesArithmetic.report(
                sums, new SourcesQuestion(asked, month.atDay(1), month.atEndOfMonth(), TouchKind.FIRST));
        for (SourcesAnswer.Row row : report.rows()) {
            String of = "/" + row.source();
            figures.accept("visits" + of, row.visits());
            figures.accept("calls" + of, row.calls());
            figures.accept("leads" + of, row.leads());
            figures.accept("captured" + of, row.captured());
            figures.accept("testDrives" + of, row.testDrives());
            figures.accept("orders" + of, row.orders());
            figures.accept("deliveries" + of, row.deliveries());
            figures.accept("defeats" + of, row.defeats());
        }
    }
}
