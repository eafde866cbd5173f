package io.showroom.report.daily.read;

import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.prospect.read.Regrading;
import org.springframework.stereotype.Component;

/** One row for each grade that took over from another one, from the grade history and not from the contacts. */
@Component
class RegradingRows extends Rows<Numbered<Regrading>> {

    RegradingRows() {
        super(
                Table.<Numbered<Regrading>>own("regrading_row", 1)
                        .key("prospect_id", Type.TEXT, Numbered::prospectId)
                        .key("sequence", Type.BIGINT, regrading -> regrading
                                .of()
                                .sequence())
                        .text("store", Numbered::store)
                        .with("day", Type.DATE, regrading -> regrading.of().day())
                        .with("place", Type.INTEGER, Numbered::place)
                        .text("grade", regrading -> regrading.of().to()),
                timeline -> Numbered.all(timeline, Regrading.of(timeline)));
    }
}
