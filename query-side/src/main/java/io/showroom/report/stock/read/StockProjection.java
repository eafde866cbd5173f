package io.showroom.report.stock.read;

import io.showroom.projection.read.RowProjection;
import io.showroom.report.read.ReportTimeline;
import org.springframework.stereotype.Component;

/** The projection of changes of the stock of open prospects, by day, store, consultant and grade. */
@Component
class StockProjection extends RowProjection<StockChange> {

    StockProjection() {
        super(StockChange.table("stock_sum"), timeline -> StockFold.of(ReportTimeline.of(timeline)));
    }
}
