package io.showroom.report.traffic.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * First grades by code and orders by outlet, by store day, store, channel and the consultant of that moment.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record TrafficMixProjection(@Nullable String consultant) implements Projection {

    /** Rows of first grades. */
    static final String GRADE = "grade";

    /** Rows of orders by outlet. */
    static final String OUTLET = "outlet";

    @Override
    public String table() {
        return "traffic_mix_sum";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Kind kind() {
        return Kind.SUM;
    }

    @Override
    public List<Column> key() {
        return List.of(
                Column.date("day"),
                Column.text("store"),
                Column.text("channel"),
                Column.text("kind"),
                Column.text("code"),
                Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return List.of(new Column("n", Column.Type.INTEGER));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return TrafficFold.of(timeline, Life.of(timeline), consultant).mix();
    }
}
