package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counters of one prospect, by what a table of sums counts by.
 *
 * @param <K> what is counted by
 */
public final class ProspectCounters<K> {

    private final ReadModelTable<K> table;
    private final int counters;
    private final Map<K, long[]> counts = new HashMap<>();

    ProspectCounters(ReadModelTable<K> table) {
        this.table = table;
        this.counters = table.values().size();
    }

    /** Adds to the counter of a constant. */
    public void add(K key, Enum<?> counter, long n) {
        add(key, counter.ordinal(), n);
    }

    /** Adds to one counter, by its place among them. */
    public void add(K key, int counter, long n) {
        counts.computeIfAbsent(key, any -> new long[counters])[counter] += n;
    }

    /** The rows, in no order, without those in which every counter is zero. */
    public List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>(counts.size());
        counts.forEach((key, n) -> {
            if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                rows.add(new TableRow(
                        table.keyOf(key),
                        Arrays.stream(n).<Object>mapToObj(Long::valueOf).toList()));
            }
        });
        return rows;
    }
}
