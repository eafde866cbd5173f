package io.showroom.report.sources.read;

import io.showroom.projection.read.Counting;
import io.showroom.projection.read.Table;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Sums by touch, day, store, source, campaign and the consultant of that moment. */
@Component
class SourcesProjection extends Counting<SourcesProjection.Key> {

    SourcesProjection() {
        super(Table.sums("source_sum", 2, Key.class, SourcesMeasure.class), SourcesFold::add);
    }

    /** What the counters are counted by. */
    record Key(TouchKind touch, LocalDate day, String store, String source, String campaign, String consultant) {}
}
