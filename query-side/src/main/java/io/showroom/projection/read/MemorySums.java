package io.showroom.projection.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures out of rows held in memory: the third runner. Timelines come in, rows of the asked projections stay. */
public final class MemorySums implements Sums {

    private final Map<String, Projection> projections = new HashMap<>();
    private final Map<String, Tally> sums = new HashMap<>();
    private final Map<String, List<Row>> own = new HashMap<>();
    private long position;

    /** Will answer for these projections. */
    public MemorySums(Collection<? extends Projection> projections) {
        for (Projection projection : projections) {
            this.projections.put(projection.table(), projection);
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection.table(), new Tally(projection.values().size()));
            } else {
                own.put(projection.table(), new ArrayList<>());
            }
        }
    }

    /** Takes in one prospect; each only once. */
    public void take(Timeline timeline) {
        position = Math.max(position, timeline.lastPosition());
        projections.forEach((table, projection) -> {
            if (projection.kind() == Projection.Kind.SUM) {
                sum(table).add(projection.rows(timeline), 1);
            } else {
                own.get(table).addAll(projection.rows(timeline));
            }
        });
    }

    /** Says that everything up to a position was looked at. */
    public MemorySums at(long lookedAt) {
        position = lookedAt;
        return this;
    }

    /** The position looked at, or else that of the last event taken in. */
    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<List<Object>, long[]> sum(Projection projection, Slice slice) {
        Map<List<Object>, long[]> answer = new HashMap<>();
        sum(projection.table()).forEach((key, n) -> {
            if (slice.where().stream().allMatch(condition -> holds(condition, value(projection, key, condition.column())))) {
                long[] total = answer.computeIfAbsent(group(projection, key, List.of(), slice), any -> new long[n.length]);
                for (int i = 0; i < n.length; i++) {
                    total[i] += n[i];
                }
            }
        });
        return answer;
    }

    @Override
    public Map<List<Object>, Double> median(Projection projection, String column, Slice slice) {
        Map<List<Object>, List<Double>> values = new HashMap<>();
        for (Row row : own.getOrDefault(projection.table(), List.of())) {
            List<@Nullable Object> all = row.values();
            Object number = value(projection, row.key(), all, column);
            boolean matches = slice.where().stream()
                    .allMatch(condition -> holds(condition, value(projection, row.key(), all, condition.column())));
            if (number != null && matches) {
                values.computeIfAbsent(group(projection, row.key(), all, slice), any -> new ArrayList<>())
                        .add(((Number) number).doubleValue());
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

    private Tally sum(String table) {
        return Objects.requireNonNull(sums.get(table), table);
    }

    private static boolean holds(Slice.Condition condition, @Nullable Object value) {
        return switch (condition) {
            case Slice.OneOf one -> value instanceof String text && one.texts().contains(text);
            case Slice.Days days -> value instanceof LocalDate day
                    && (days.from() == null || !day.isBefore(days.from()))
                    && (days.to() == null || !day.isAfter(days.to()));
        };
    }

    private static List<Object> group(
            Projection projection, List<Object> key, List<@Nullable Object> values, Slice slice) {
        return slice.by().stream()
                .map(by -> {
                    Object value = value(projection, key, values, by.column());
                    return by.ofMonth() && value instanceof LocalDate day ? (Object) day.withDayOfMonth(1) : value;
                })
                .toList();
    }

    private static @Nullable Object value(Projection projection, List<Object> key, String column) {
        return value(projection, key, List.of(), column);
    }

    private static @Nullable Object value(
            Projection projection, List<Object> key, List<@Nullable Object> values, String column) {
        for (int i = 0; i < key.size(); i++) {
            if (projection.key().get(i).name().equals(column)) {
                return key.get(i);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (projection.values().get(i).name().equals(column)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException(projection.table() + " has no column " + column);
    }
}
