package io.showroom.projection.read;

import java.util.Collection;
import java.util.function.Function;

/**
 * A projection that makes a row of each record that a fold tells of.
 *
 * @param <R> the records
 */
public abstract class RowProjection<R> implements Projection {

    private final ReadModelTable<R> table;
    private final Function<Timeline, ? extends Collection<R>> fold;

    /**
     * Rows of a table.
     *
     * @param fold what a timeline tells: a pure function
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
