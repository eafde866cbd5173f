package io.showroom.report.traffic.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Visits, calls and leads by store day, store, channel and the consultant of that moment, with what they led to.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record TrafficProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("traffic_sum", 2, Key.class, TrafficMeasure.columns());

    /** What the counters are counted by. */
    record Key(LocalDate day, String store, String channel, String consultant) {}

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return TrafficFold.of(timeline, Life.of(timeline), consultant).sums();
    }
}
