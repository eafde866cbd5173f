package io.showroom.projection.read;

import java.util.Collection;
import java.util.function.Function;

/**
 * Base class of projections with one row per record of a fold.
 *
 * @param <R> the records
 */
public abstract class RowProjection<R> implements Projection {

    private final ReadModelTable<R> table;
    private final Function<Timeline, ? extends Collection<R>> fold;

    /**
     * Creates a projection.
     *
     * @param fold returns the records of a timeline: a pure function
     */
    protected RowProjection(ReadModelTable<R> table, Function<Timeline, ? extends Collection<R>> fold) {
        this.table = table;
        this.fold = fold;
    }

    @Override
    public final ReadModelTable<R> definition() {
        return table;
    }

    @Override
    public final Collection<TableRow> rows(Timeline timeline) {
        return fold.apply(timeline).stream().map(table::row).toList();
    }
}
