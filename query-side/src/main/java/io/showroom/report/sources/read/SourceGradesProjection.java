package io.showroom.report.sources.read;

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
 * How many prospects were first given which grade, by touch, day, store, source, campaign and the consultant of that
 * moment.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 */
record SourceGradesProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("source_grade_sum", 2, Key.class, List.of(Column.counter("prospects")));

    /** What prospects are counted by. */
    record Key(
            TouchKind touch,
            LocalDate day,
            String store,
            String source,
            String campaign,
            String grade,
            String consultant) {}

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return SourcesFold.gradeRows(Life.of(timeline), consultant);
    }
}
