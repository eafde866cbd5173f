package io.showroom.report.traffic.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * First grades by code and orders by outlet, by store day, store, channel and the consultant of that moment.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record TrafficMixProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("traffic_mix_sum", 3, Key.class, List.of(Column.counter("n")));

    /** What grades and orders are counted by. */
    record Key(LocalDate day, String store, String channel, String kind, String code, String consultant) {}

    /** Rows of first grades. */
    static final String GRADE = "grade";

    /** Rows of orders by outlet. */
    static final String OUTLET = "outlet";

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return TrafficFold.of(timeline, Life.of(timeline), consultant).mix();
    }
}
