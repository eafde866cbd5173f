package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counters by key, in memory: what SUM projections collect their rows in, and what several rows add up to. */
public final class Counters {

    private final int counters;
    private final Map<List<Object>, long[]> counts = new HashMap<>();

    /** An empty tally with so many counters a key. */
    public Counters(int counters) {
        this.counters = counters;
    }

    /** Adds to one counter of a key. */
    public void add(List<Object> key, int counter, long n) {
        counts.computeIfAbsent(key, any -> new long[counters])[counter] += n;
    }

    /** Adds rows of a SUM projection, times a factor: -1 takes them away again. */
    public void add(Iterable<TableRow> rows, int factor) {
        for (TableRow row : rows) {
            long[] n = counts.computeIfAbsent(row.key(), any -> new long[counters]);
            for (int i = 0; i < counters; i++) {
                n[i] += factor * ((Number) row.values().get(i)).longValue();
            }
        }
    }

    /** Adds counters of a key, which are not kept. */
    void add(List<Object> key, long[] more) {
        long[] n = counts.computeIfAbsent(key, any -> new long[counters]);
        for (int i = 0; i < counters; i++) {
            n[i] += more[i];
        }
    }

    /** Every key whose counters are not all zero. */
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

    /** Adds everything that another tally of the same counters holds. */
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

    /** Number of keys held. */
    public int size() {
        return counts.size();
    }

    /** Forgets everything. */
    public void clear() {
        counts.clear();
    }

    /** Every key with its counters, in no order. */
    public void forEach(BiConsumer<List<Object>, long[]> each) {
        counts.forEach(each);
    }

    /** The rows, in no order, without those in which every counter is zero. */
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
