package io.showroom.report.funnel.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Dimension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The projection of the funnel's sums by reading, dimension, day, store, row and the consultant assigned at that
 * moment; the figures of all consultants add up to the store's.
 */
@Component
class FunnelProjection extends CounterProjection<FunnelProjection.Key> {

    /** Creates the projection of the dimensions kept in the table. */
    FunnelProjection() {
        this(Dimension.KEPT);
    }

    private FunnelProjection(List<Dimension> cuts) {
        super(
                ReadModelTable.sums("funnel_sum", 2, Key.class, FunnelMeasure.columns()),
                cuts,
                (timeline, counts) -> FunnelFold.add(timeline, cuts, counts));
    }

    /** Returns the projection of the dimensions that a breakdown needs. */
    static FunnelProjection by(@Nullable Breakdown by) {
        return new FunnelProjection(Dimension.with(by));
    }

    /** The key of the counters. */
    record Key(FunnelReading reading, String cut, LocalDate day, String store, String cutKey, String consultant) {}
}
