package io.showroom.projection.read;

import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * A projection of counters, which a fold adds to.
 *
 * @param <K> what is counted by
 */
public abstract class Counting<K> implements Projection {

    private final Table<K> table;
    private final BiConsumer<Timeline, Counts<K>> fold;

    /**
     * Counters of a table of sums.
     *
     * @param fold adds what a timeline tells: nothing but the timeline and the counters is looked at
     */
    protected Counting(Table<K> table, BiConsumer<Timeline, Counts<K>> fold) {
        this.table = table;
        this.fold = fold;
    }

    @Override
    public final Table<K> definition() {
        return table;
    }

    @Override
    public final Collection<Row> rows(Timeline timeline) {
        Counts<K> counts = table.counts();
        fold.accept(timeline, counts);
        return counts.rows();
    }
}
