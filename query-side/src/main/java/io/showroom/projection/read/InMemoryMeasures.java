package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures held in memory: timelines are folded, and the rows of the given projections are added up here instead of in
 * tables. Used for figures that no table has, and by tests.
 */
public final class InMemoryMeasures implements Measures {

    private final Map<String, Projection> projections = new HashMap<>();
    private final Map<String, Counters> sums = new HashMap<>();
    private final Map<String, List<TableRow>> own = new HashMap<>();
    private long position;

    /** Creates empty measures of these projections. */
    public InMemoryMeasures(Collection<? extends Projection> projections) {
        for (Projection projection : projections) {
            this.projections.put(projection.table(), projection);
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection.table(), new Counters(projection.values().size()));
            } else {
                own.put(projection.table(), new ArrayList<>());
            }
        }
    }

    /** Returns the measures of one prospect. */
    public static InMemoryMeasures of(Timeline timeline, Collection<? extends Projection> projections) {
        InMemoryMeasures one = new InMemoryMeasures(projections);
        one.take(timeline);
        return one;
    }

    /** Adds a prospect; each may be added only once. */
    public void take(Timeline timeline) {
        take(part(timeline));
    }

    /** Computes a prospect's contribution, to be added later; thread-safe. */
    Part part(Timeline timeline) {
        Map<String, Collection<TableRow>> rows = new HashMap<>();
        projections.forEach((table, projection) -> rows.put(table, projection.rows(timeline)));
        return new Part(timeline.lastPosition(), rows);
    }

    /** Adds a prospect's contribution; each may be added only once. */
    void take(Part part) {
        position = Math.max(position, part.lastPosition());
        part.rows().forEach((table, rows) -> {
            Counters tally = sums.get(table);
            if (tally == null) {
                Objects.requireNonNull(own.get(table), table).addAll(rows);
            } else {
                tally.add(rows, 1);
            }
        });
    }

    /**
     * Contribution of one prospect.
     *
     * @param rows rows by table
     */
    record Part(long lastPosition, Map<String, Collection<TableRow>> rows) {}

    /** Sets the position up to which everything was read. */
    public InMemoryMeasures at(long lookedAt) {
        position = lookedAt;
        return this;
    }

    /** Returns the position set, or else that of the last event added. */
    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<List<Object>, long[]> sum(Projection projection, CubeQuery cubeQuery) {
        SliceFilter sliceFilter = new SliceFilter(projection, cubeQuery);
        Map<List<Object>, long[]> answer = new HashMap<>();
        Objects.requireNonNull(sums.get(projection.table()), projection.table()).forEach((key, n) -> {
            if (sliceFilter.takes(key, List.of())) {
                long[] total = answer.computeIfAbsent(sliceFilter.group(key, List.of()), any -> new long[n.length]);
                for (int i = 0; i < n.length; i++) {
                    total[i] += n[i];
                }
            }
        });
        return answer;
    }

    @Override
    public Map<List<Object>, Long> total(Projection projection, String column, CubeQuery cubeQuery) {
        SliceFilter sliceFilter = new SliceFilter(projection, cubeQuery);
        int counter = SliceFilter.index(projection, column) - projection.key().size();
        Map<List<Object>, Long> answer = new HashMap<>();
        Objects.requireNonNull(sums.get(projection.table()), projection.table()).forEach((key, n) -> {
            if (n[counter] != 0 && sliceFilter.takes(key, List.of())) {
                answer.merge(sliceFilter.group(key, List.of()), n[counter], Long::sum);
            }
        });
        return answer;
    }

    @Override
    public Map<List<Object>, Double> median(Projection projection, String column, CubeQuery cubeQuery) {
        SliceFilter sliceFilter = new SliceFilter(projection, cubeQuery);
        int number = SliceFilter.index(projection, column);
        Map<List<Object>, List<Double>> values = new HashMap<>();
        for (TableRow row : Objects.requireNonNull(own.get(projection.table()), projection.table())) {
            if (SliceFilter.value(number, row.key(), row.values()) instanceof Number n
                    && sliceFilter.takes(row.key(), row.values())) {
                values.computeIfAbsent(sliceFilter.group(row.key(), row.values()), any -> new ArrayList<>())
                        .add(n.doubleValue());
            }
        }
        Map<List<Object>, Double> answer = new HashMap<>();
        values.forEach((group, numbers) -> answer.put(group, middle(numbers)));
        return answer;
    }

    private static double middle(List<Double> numbers) {
        numbers.sort(null);
        double upper = numbers.get(numbers.size() / 2);
        double lower = numbers.get((numbers.size() - 1) / 2);
        return lower + (upper - lower) / 2;
    }
}
