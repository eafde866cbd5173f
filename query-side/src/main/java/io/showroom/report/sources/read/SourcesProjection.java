package io.showroom.report.sources.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums by touch, day, store, source, campaign and the consultant of that moment.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 */
record SourcesProjection(@Nullable String consultant) implements Projection {

    @Override
    public String table() {
        return "source_sum";
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
        return List.of(
                Column.text("touch"),
                Column.date("day"),
                Column.text("store"),
                Column.text("source"),
                Column.text("campaign"),
                Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return SourcesMeasure.columns();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return SourcesFold.rows(Life.of(timeline), consultant);
    }
}
