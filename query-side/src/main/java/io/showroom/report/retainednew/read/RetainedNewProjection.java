package io.showroom.report.retainednew.read;

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
 * Sums of the retained-versus-new report by cut, month (its first day), store, row and consultant. What moves from one
 * consultant to another moves for each of them, but not for their store; so the store's rows stand beside theirs, with
 * the consultant empty.
 *
 * @param consultant only what this consultant may see; null for everything, which is what the table holds
 * @param cuts which cuts; the table holds those that are kept
 */
public record RetainedNewProjection(@Nullable String consultant, List<Cut> cuts) implements Projection {

    static final String TABLE = "retained_new_sum";

    /** Over the cuts that are kept. */
    public RetainedNewProjection(@Nullable String consultant) {
        this(consultant, Cut.KEPT);
    }

    /** Over the cuts that a breakdown asks for. */
    static RetainedNewProjection by(@Nullable By by, @Nullable String consultant) {
        return new RetainedNewProjection(consultant, Cut.with(by));
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
                Column.text("cut"),
                Column.date("month"),
                Column.text("store"),
                Column.text("cut_key"),
                Column.text("consultant"));
    }

    @Override
    public List<Column> values() {
        return RetainedNewMeasure.columns();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return RetainedNewFold.rows(Life.of(timeline), cuts, consultant);
    }
}
