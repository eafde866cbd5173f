package io.showroom.report.waiting.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of waiting items: one row for each period of days at whose end something waited. */
@Component
class WaitingProjection extends RowProjection<NumberedRecord<WaitingPeriod>> {

    WaitingProjection() {
        super(
                ReadModelTable.numbered("waiting_stretch", 1, WaitingPeriod.class),
                timeline -> NumberedRecord.all(timeline, WaitingFold.of(timeline)));
    }
}
