package io.showroom.report.stock.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/**
 * One row for each stretch of days with one consultant and one order grade: the prospects behind the orders not yet
 * delivered.
 */
@Component
class OrderedPeriods extends RowProjection<NumberedRecord<StockPeriod>> {

    OrderedPeriods() {
        super(
                ReadModelTable.numbered("ordered_stretch", 1, StockPeriod.class),
                timeline -> NumberedRecord.all(timeline, OrderedFold.stretches(timeline)));
    }
}
