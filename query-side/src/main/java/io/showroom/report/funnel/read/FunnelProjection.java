package io.showroom.report.funnel.read;

import io.showroom.projection.read.Counting;
import io.showroom.projection.read.Table;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sums of the funnel by reading, cut, day, store, row and the consultant it was assigned to at that moment: all
 * consultants' figures add up to the store's.
 */
@Component
class FunnelProjection extends Counting<FunnelProjection.Key> {

    /** Over the cuts that are kept, which are those that the table holds. */
    FunnelProjection() {
        this(Cut.KEPT);
    }

    private FunnelProjection(List<Cut> cuts) {
        super(
                Table.sums("funnel_sum", 2, Key.class, FunnelMeasure.columns()),
                cuts,
                (timeline, counts) -> FunnelFold.add(timeline, cuts, counts));
    }

    /** Over the cuts that a breakdown asks for. */
    static FunnelProjection by(@Nullable By by) {
        return new FunnelProjection(Cut.with(by));
    }

    /** What the counters are counted by. */
    record Key(Reading reading, String cut, LocalDate day, String store, String cutKey, String consultant) {}
}
