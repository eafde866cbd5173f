package io.showroom.projection.read;

import java.util.Collection;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Base class of projections of counters.
 *
 * @param <K> record of the key columns
 */
public abstract class CounterProjection<K> implements Projection {

    private final ReadModelTable<K> table;
    private final Object part;
    private final BiConsumer<Timeline, ProspectCounters<K>> fold;

    /**
     * Creates a projection of a whole table of counters.
     *
     * @param fold adds the counters of a timeline; a pure function of the timeline
     */
    protected CounterProjection(ReadModelTable<K> table, BiConsumer<Timeline, ProspectCounters<K>> fold) {
        this(table, "", fold);
    }

    /**
     * Creates a projection of a part of a table of counters.
     *
     * @param part identifies the part: projections of one class and part have the same rows
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
