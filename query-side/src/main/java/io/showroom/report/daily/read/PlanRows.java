package io.showroom.report.daily.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of plans: one row for each period of days at whose ends the same was planned with a prospect. */
@Component
class PlanRows extends RowProjection<NumberedRecord<PlanPeriod>> {

    static final ReadModelTable<NumberedRecord<PlanPeriod>> TABLE =
            ReadModelTable.numbered("plan_stretch", 1, PlanPeriod.class);

    PlanRows() {
        super(TABLE, timeline -> NumberedRecord.all(timeline, PlanFold.of(timeline)));
    }
}
