package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.By;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import java.time.LocalDate;
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

    /** The table of the sums. */
    static final Table<Key> SUMS = Table.sums("retained_new_sum", 2, Key.class, RetainedNewMeasure.columns());

    /** What the counters are counted by. */
    record Key(String cut, LocalDate month, String store, String cutKey, String consultant) {}

    static final String TABLE = SUMS.name();

    /** Over the cuts that are kept. */
    public RetainedNewProjection(@Nullable String consultant) {
        this(consultant, Cut.KEPT);
    }

    /** Over the cuts that a breakdown asks for. */
    static RetainedNewProjection by(@Nullable By by, @Nullable String consultant) {
        return new RetainedNewProjection(consultant, Cut.with(by));
    }

    @Override
    public Table<?> definition() {
        return SUMS;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return RetainedNewFold.rows(Life.of(timeline), cuts, consultant);
    }
}
