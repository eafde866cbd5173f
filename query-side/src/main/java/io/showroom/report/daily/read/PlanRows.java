package io.showroom.report.daily.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row for each stretch of days at whose end the same was planned with a prospect. */
@Component
class PlanRows extends Rows<Numbered<PlanStretch>> {

    static final Table<Numbered<PlanStretch>> TABLE = Table.numbered("plan_stretch", 1, PlanStretch.class);

    PlanRows() {
        super(TABLE, timeline -> Numbered.all(timeline, PlanFold.of(timeline)));
    }
}
