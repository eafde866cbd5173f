package io.showroom.report.waiting.read;

import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row for each stretch of days at whose end something waited. */
@Component
class WaitingProjection extends Rows<Numbered<WaitingStretch>> {

    WaitingProjection() {
        super(
                Table.numbered("waiting_stretch", 1, WaitingStretch.class),
                timeline -> Numbered.all(timeline, WaitingFold.of(timeline)));
    }
}
