package io.showroom.report.funnel.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
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

    static final String TABLE = "funnel_sum";

    /** Over the cuts that are kept. */
    FunnelProjection(@Nullable String consultant) {
        this(consultant, Cut.KEPT);
    }

    /** Over the cuts that a breakdown asks for. */
    static FunnelProjection by(@Nullable By by, @Nullable String consultant) {
        return new FunnelProjection(consultant, Cut.with(by));
    }

    @Override
    public String table() {
        return TABLE;
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
                Column.text("reading"),
                Column.text("cut"),
                Column.date("day"),
                Column.text("store"),
                Column.text("cut_key"),
                Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return FunnelMeasure.columns();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return FunnelFold.rows(Life.of(timeline), cuts, consultant);
    }
}
