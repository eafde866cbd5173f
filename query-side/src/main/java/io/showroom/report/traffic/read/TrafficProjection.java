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
 * Visits, calls and leads by store day, store, channel and the consultant of that moment, with what they led to.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
record TrafficProjection(@Nullable String consultant) implements Projection {

    @Override
    public String table() {
        return "traffic_sum";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Kind kind() {
        return Kind.SUM;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.date("day"), Column.text("store"), Column.text("channel"), Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return TrafficMeasure.columns();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return TrafficFold.of(timeline, Life.of(timeline), consultant).sums();
    }
}
