package io.showroom.report.stock.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/**
 * One row for each stretch of days with one consultant and one order grade: the prospects behind the orders not yet
 * delivered.
 */
@Component
class OrderedStretches extends Rows<Numbered<StockStretch>> {

    OrderedStretches() {
        super(
                Table.numbered("ordered_stretch", 1, StockStretch.class),
                timeline -> Numbered.all(timeline, OrderedFold.stretches(timeline)));
    }
}
