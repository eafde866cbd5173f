package io.showroom.report.funnel.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the funnel by reading, cut, day, store, row and the consultant it was assigned to at that moment: all
 * consultants' figures add up to the store's.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 * @param cuts which cuts; the table holds those that are kept
 */
record FunnelProjection(@Nullable String consultant, List<Cut> cuts) implements Projection {

    /** The table of the sums. */
    static final Table<Key> SUMS = Table.sums("funnel_sum", 2, Key.class, FunnelMeasure.columns());

    /** What the counters are counted by. */
    record Key(Reading reading, String cut, LocalDate day, String store, String cutKey, String consultant) {}

    static final String TABLE = SUMS.name();

    /** Over the cuts that are kept. */
    FunnelProjection(@Nullable String consultant) {
        this(consultant, Cut.KEPT);
    }

    /** Over the cuts that a breakdown asks for. */
    static FunnelProjection by(@Nullable By by, @Nullable String consultant) {
        return new FunnelProjection(consultant, Cut.with(by));
    }

    @Override
    public Table<?> definition() {
        return SUMS;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return FunnelFold.rows(Life.of(timeline), cuts, consultant);
    }
}
