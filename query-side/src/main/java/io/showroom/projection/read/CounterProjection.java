package io.showroom.projection.read;

import java.util.Collection;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A projection of counters, which a fold adds to.
 *
 * @param <K> what is counted by
 */
public abstract class CounterProjection<K> implements Projection {

    private final ReadModelTable<K> table;
    private final Object part;
    private final BiConsumer<Timeline, ProspectCounters<K>> fold;

    /**
     * Counters of a table of sums.
     *
     * @param fold adds what a timeline tells: nothing but the timeline and the counters is looked at
     */
    protected CounterProjection(ReadModelTable<K> table, BiConsumer<Timeline, ProspectCounters<K>> fold) {
        this(table, "", fold);
    }

    /**
     * Counters of a part of a table of sums.
     *
     * @param part which part: projections of one kind and one part give the same rows
     */
    protected CounterProjection(ReadModelTable<K> table, Object part, BiConsumer<Timeline, ProspectCounters<K>> fold) {
        this.table = table;
        this.part = part;
        this.fold = fold;
    }

    @Override
    public final ReadModelTable<K> definition() {
        return table;
    }

    @Override
    public final Collection<TableRow> rows(Timeline timeline) {
        ProspectCounters<K> counts = table.counts();
        fold.accept(timeline, counts);
        return counts.rows();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof CounterProjection<?> same && getClass() == same.getClass() && part.equals(same.part);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass(), part);
    }
}
