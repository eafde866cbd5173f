package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counters of one prospect, by the key record of a table of counters.
 *
 * @param <K> record of the key columns
 */
public final class ProspectCounters<K> {

    private final ReadModelTable<K> table;
    private final int counters;
    private final Map<K, long[]> counts = new HashMap<>();

    ProspectCounters(ReadModelTable<K> table) {
        this.table = table;
        this.counters = table.values().size();
    }

    /** Adds to the counter of an enum constant. */
    public void add(K key, Enum<?> counter, long n) {
        add(key, counter.ordinal(), n);
    }

    /** Adds to one counter, by its index. */
    public void add(K key, int counter, long n) {
        counts.computeIfAbsent(key, any -> new long[counters])[counter] += n;
    }

    /** Returns the rows that have a counter other than zero, in no particular order. */
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
