package io.showroom.report.stock.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.report.read.Life;
import org.springframework.stereotype.Component;

/** One row for each stretch of days with one consultant and one grade: the prospects behind the stock. */
@Component
class StretchProjection extends Rows<Numbered<StockStretch>> {

    StretchProjection() {
        super(
                Table.numbered("stock_stretch", 1, StockStretch.class),
                timeline -> Numbered.all(timeline, StockFold.stretches(Life.of(timeline))));
    }
}
