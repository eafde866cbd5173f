package io.showroom.report.retainednew.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Dimension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The projection of the retained-versus-new counters by dimension, month (its first day), store, row and consultant. A
 * move between consultants counts for each of them, but not for their store; so rows with an empty consultant hold the
 * store's figures.
 */
@Component
public class RetainedNewProjection extends CounterProjection<RetainedNewProjection.Key> {

    /** Creates the projection of the dimensions kept in the table. */
    public RetainedNewProjection() {
        this(Dimension.KEPT);
    }

    private RetainedNewProjection(List<Dimension> cuts) {
        super(
                ReadModelTable.sums("retained_new_sum", 3, Key.class, RetainedNewMeasure.columns()),
                cuts,
                (timeline, counts) -> RetainedNewFold.add(timeline, cuts, counts));
    }

    /** Returns the projection of the dimensions that a breakdown needs. */
    static RetainedNewProjection by(@Nullable Breakdown by) {
        return new RetainedNewProjection(Dimension.with(by));
    }

    /** The key of the counters. */
    record Key(String cut, LocalDate month, String store, String cutKey, String consultant) {}
}
