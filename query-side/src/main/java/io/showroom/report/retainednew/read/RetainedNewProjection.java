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
 * Sums of the retained-versus-new report by cut, month (its first day), store, row and consultant. What moves from one
 * consultant to another moves for each of them, but not for their store; so the store's rows stand beside theirs, with
 * the consultant empty.
 */
@Component
public class RetainedNewProjection extends CounterProjection<RetainedNewProjection.Key> {

    /** Over the dimensions that are kept, which are those that the table holds. */
    public RetainedNewProjection() {
        this(Dimension.KEPT);
    }

    private RetainedNewProjection(List<Dimension> cuts) {
        super(
                ReadModelTable.sums("retained_new_sum", 3, Key.class, RetainedNewMeasure.columns()),
                cuts,
                (timeline, counts) -> RetainedNewFold.add(timeline, cuts, counts));
    }

    /** Over the dimensions that a breakdown asks for. */
    static RetainedNewProjection by(@Nullable Breakdown by) {
        return new RetainedNewProjection(Dimension.with(by));
    }

    /** What the counters are counted by. */
    record Key(String cut, LocalDate month, String store, String cutKey, String consultant) {}
}
