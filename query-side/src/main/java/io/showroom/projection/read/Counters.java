package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counters by key, in memory: contributions of SUM projections and their totals. */
public final class Counters {

    private final int counters;
    private final Map<List<Object>, long[]> counts = new HashMap<>();

    /** Creates an empty set with so many counters per key. */
    public Counters(int counters) {
        this.counters = counters;
    }

    /** Adds to one counter of a key. */
    public void add(List<Object> key, int counter, long n) {
        counts.computeIfAbsent(key, any -> new long[counters])[counter] += n;
    }

    /** Adds rows of a SUM projection, times a factor: -1 subtracts them. */
    public void add(Iterable<TableRow> rows, int factor) {
        for (TableRow row : rows) {
            long[] n = counts.computeIfAbsent(row.key(), any -> new long[counters]);
            for (int i = 0; i < counters; i++) {
                n[i] += factor * ((Number) row.values().get(i)).longValue();
            }
        }
    }

    /** Adds to all counters of a key; the array is not retained. */
    void add(List<Object> key, long[] more) {
        long[] n = counts.computeIfAbsent(key, any -> new long[counters]);
        for (int i = 0; i < counters; i++) {
            n[i] += more[i];
        }
    }

    /** Passes every key that has a counter other than zero. */
    void forEachChange(BiConsumer<List<Object>, long[]> each) {
        counts.forEach((key, n) -> {
            for (long one : n) {
                if (one != 0) {
                    each.accept(key, n);
                    return;
                }
            }
        });
    }

    /** Adds all counters of another set. */
    void addAll(Counters other) {
        other.counts.forEach((key, more) -> {
            long[] n = counts.putIfAbsent(key, more);
            if (n != null) {
                for (int i = 0; i < counters; i++) {
                    n[i] += more[i];
                }
            }
        });
    }

    /** Returns the number of keys. */
    public int size() {
        return counts.size();
    }

    /** Removes all keys. */
    public void clear() {
        counts.clear();
    }

    /** Passes every key with its counters, in no particular order. */
    public void forEach(BiConsumer<List<Object>, long[]> each) {
        counts.forEach(each);
    }

    /** Returns the rows that have a counter other than zero, in no particular order. */
    public List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>(counts.size());
        counts.forEach((key, n) -> {
            if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                rows.add(new TableRow(
                        key, Arrays.stream(n).<Object>mapToObj(Long::valueOf).toList()));
            }
        });
        return rows;
    }
}
