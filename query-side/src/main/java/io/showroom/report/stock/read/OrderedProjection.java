package io.showroom.report.stock.read;

import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of changes of the number of orders not yet delivered, by day, store, consultant and grade. */
@Component
class OrderedProjection extends RowProjection<StockChange> {

    OrderedProjection() {
        super(StockChange.table("ordered_sum"), timeline -> OrderedFold.of(timeline));
    }
}
