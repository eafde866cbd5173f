package io.showroom.report.sources.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Life;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Sums by touch, day, store, source, campaign and the consultant of that moment.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 */
record SourcesProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("source_sum", 2, Key.class, SourcesMeasure.columns());

    /** What the counters are counted by. */
    record Key(TouchKind touch, LocalDate day, String store, String source, String campaign, String consultant) {}

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return SourcesFold.rows(Life.of(timeline), consultant);
    }
}
