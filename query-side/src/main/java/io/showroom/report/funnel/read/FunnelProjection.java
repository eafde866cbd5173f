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
 * Sums of the funnel by reading, cut, day, store, row and the consultant it was assigned to at that moment: all
 * consultants' figures add up to the store's.
 */
@Component
class FunnelProjection extends CounterProjection<FunnelProjection.Key> {

    /** Over the dimensions that are kept, which are those that the table holds. */
    FunnelProjection() {
        this(Dimension.KEPT);
    }

    private FunnelProjection(List<Dimension> cuts) {
        super(
                ReadModelTable.sums("funnel_sum", 2, Key.class, FunnelMeasure.columns()),
                cuts,
                (timeline, counts) -> FunnelFold.add(timeline, cuts, counts));
    }

    /** Over the dimensions that a breakdown asks for. */
    static FunnelProjection by(@Nullable Breakdown by) {
        return new FunnelProjection(Dimension.with(by));
    }

    /** What the counters are counted by. */
    record Key(FunnelReading reading, String cut, LocalDate day, String store, String cutKey, String consultant) {}
}
