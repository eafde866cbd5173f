package io.showroom.report.sources.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums by touch, day, store, source and campaign. */
record SourcesProjection(@Nullable String consultant) implements Projection {

    @Override
    public String table() {
        return "source_sum";
    }

    @Override
    public int version() {
        return 1;
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
                Column.text("campaign"));
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
