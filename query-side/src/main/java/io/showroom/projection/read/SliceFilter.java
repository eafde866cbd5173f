package io.showroom.projection.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters and groups rows in memory. */
final class SliceFilter {

    private final List<CubeQuery.Condition> where;
    private final int[] columnsOfWhere;
    private final List<CubeQuery.Group> by;
    private final int[] columnsOfBy;

    SliceFilter(Projection projection, CubeQuery cubeQuery) {
        where = cubeQuery.where();
        by = cubeQuery.by();
        columnsOfWhere =
                where.stream().mapToInt(one -> index(projection, one.column())).toArray();
        columnsOfBy =
                by.stream().mapToInt(one -> index(projection, one.column())).toArray();
    }

    boolean takes(List<Object> key, List<@Nullable Object> values) {
        for (int i = 0; i < columnsOfWhere.length; i++) {
            if (!holds(where.get(i), value(columnsOfWhere[i], key, values))) {
                return false;
            }
        }
        return true;
    }

    List<Object> group(List<Object> key, List<@Nullable Object> values) {
        List<Object> group = new ArrayList<>(columnsOfBy.length);
        for (int i = 0; i < columnsOfBy.length; i++) {
            Object value = value(columnsOfBy[i], key, values);
            group.add(by.get(i).ofMonth() && value instanceof LocalDate day ? day.withDayOfMonth(1) : value);
        }
        return List.copyOf(group);
    }

    /** Returns the index of a column, keys first. */
    static int index(Projection projection, String column) {
        List<TableColumn> all = new ArrayList<>(projection.key());
        all.addAll(projection.values());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(projection.table() + " has no column " + column);
    }

    static @Nullable Object value(int index, List<Object> key, List<@Nullable Object> values) {
        return index < key.size() ? key.get(index) : values.get(index - key.size());
    }

    private static boolean holds(CubeQuery.Condition condition, @Nullable Object value) {
        return switch (condition) {
            case CubeQuery.OneOf one ->
                value instanceof String text && one.texts().contains(text);
            case CubeQuery.Days days ->
                value instanceof LocalDate day
                        && (days.from() == null || !day.isBefore(days.from()))
                        && (days.to() == null || !day.isAfter(days.to()));
        };
    }
}
