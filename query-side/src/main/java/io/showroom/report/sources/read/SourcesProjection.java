package io.showroom.report.sources.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The projection of the sources' counters by touch, day, store, source, campaign and consultant at that moment. */
@Component
class SourcesProjection extends CounterProjection<SourcesProjection.Key> {

    SourcesProjection() {
        super(ReadModelTable.sums("source_sum", 2, Key.class, SourcesMeasure.class), SourcesFold::add);
    }

    /** The key of the counters. */
    record Key(AttributionKind touch, LocalDate day, String store, String source, String campaign, String consultant) {}
}
