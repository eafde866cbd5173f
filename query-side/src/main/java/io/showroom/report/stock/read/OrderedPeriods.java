package io.showroom.report.stock.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/**
 * The projection of orders not yet delivered: one row for each period with one consultant and one order grade.
 * Drill-downs query it.
 */
@Component
class OrderedPeriods extends RowProjection<NumberedRecord<StockPeriod>> {

    OrderedPeriods() {
        super(
                ReadModelTable.numbered("ordered_stretch", 1, StockPeriod.class),
                timeline -> NumberedRecord.all(timeline, OrderedFold.stretches(timeline)));
    }
}
