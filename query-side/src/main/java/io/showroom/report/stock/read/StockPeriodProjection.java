package io.showroom.report.stock.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.report.read.ReportTimeline;
import org.springframework.stereotype.Component;

/**
 * The projection of the stock's periods: one row for each period with one consultant and one grade. Drill-downs query
 * it.
 */
@Component
class StockPeriodProjection extends RowProjection<NumberedRecord<StockPeriod>> {

    StockPeriodProjection() {
        super(
                ReadModelTable.numbered("stock_stretch", 1, StockPeriod.class),
                timeline -> NumberedRecord.all(timeline, StockFold.stretches(ReportTimeline.of(timeline))));
    }
}
