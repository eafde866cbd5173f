package io.showroom.report.stock.read;

import io.showroom.projection.read.Rows;
import io.showroom.report.read.Life;
import org.springframework.stereotype.Component;

/** Changes of the stock of open prospects by day, store, consultant and grade. */
@Component
class StockProjection extends Rows<StockChange> {

    StockProjection() {
        super(StockChange.table("stock_sum"), timeline -> StockFold.of(Life.of(timeline)));
    }
}
