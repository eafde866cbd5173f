package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes rows of one projection, thousands in one statement, always in the order of their keys. */
final class BulkWriter {

    private static final int ROWS = 4000;

    private final Connection connection;
    private final Projection projection;
    private final String table;

    /** Writes to the projection's table in the given schema. */
    BulkWriter(Connection connection, String schema, Projection projection) {
        this.connection = connection;
        this.projection = projection;
        this.table = schema + "." + projection.table();
    }

    /** Adds counters to those that are there. */
    void add(List<Row> rows) throws SQLException {
        write(rows, upsert(name -> name + " = t." + name + " + excluded." + name), true);
    }

    /** Inserts or replaces rows. */
    void put(List<Row> rows) throws SQLException {
        write(rows, upsert(name -> name + " = excluded." + name), true);
    }

    /**
     * Inserts rows, or widens those that are there: their first value to the earlier, their second to the later one.
     */
    void widen(List<Row> rows) throws SQLException {
        String earlier = projection.values().getFirst().name();
        write(
                rows,
                upsert(name -> name + " = " + (name.equals(earlier) ? "least" : "greatest") + "(t." + name
                        + ", excluded." + name + ")"),
                true);
    }

    /** Removes the rows of these keys. */
    void remove(List<Row> rows) throws SQLException {
        String matches = projection.key().stream()
                .map(column -> "t." + column.name() + " = u." + column.name() + "::"
                        + column.type().sql())
                .collect(Collectors.joining(" AND "));
        write(
                rows,
                "DELETE FROM " + table + " AS t USING unnest(" + arrays(projection.key()) + ") AS u("
                        + names(projection.key()) + ") WHERE " + matches,
                false);
    }

    private String upsert(UnaryOperator<String> change) {
        List<Column> all = columns();
        String cast = all.stream()
                .map(column -> "u." + column.name() + "::" + column.type().sql())
                .collect(Collectors.joining(", "));
        String set = projection.values().stream()
                .map(column -> change.apply(column.name()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " AS t (" + names(all) + ") SELECT " + cast + " FROM unnest(" + arrays(all)
                + ") AS u(" + names(all) + ") ON CONFLICT (" + names(projection.key()) + ") DO "
                + (set.isEmpty() ? "NOTHING" : "UPDATE SET " + set);
    }

    private void write(List<Row> rows, String sql, boolean withValues) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(BY_KEY);
        List<Column> columns = withValues ? columns() : projection.key();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < sorted.size(); from += ROWS) {
                List<Row> chunk = sorted.subList(from, Math.min(from + ROWS, sorted.size()));
                for (int column = 0; column < columns.size(); column++) {
                    bind(statement, columns.get(column), column, chunk);
                }
                statement.executeUpdate();
            }
        }
    }

    private void bind(PreparedStatement statement, Column column, int index, List<Row> rows) throws SQLException {
        int keys = projection.key().size();
        if (isCounter(index)) {
            long[] numbers = new long[rows.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ((Number) rows.get(i).values().get(index - keys)).longValue();
            }
            statement.setArray(index + 1, connection.createArrayOf("int8", box(numbers)));
        } else {
            @Nullable String[] texts = new String[rows.size()];
            for (int i = 0; i < texts.length; i++) {
                Row row = rows.get(i);
                texts[i] = Texts.of(
                        index < keys ? row.key().get(index) : row.values().get(index - keys));
            }
            statement.setArray(index + 1, connection.createArrayOf("text", texts));
        }
    }

    private static Object[] box(long[] numbers) {
        Long[] boxed = new Long[numbers.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }

    private boolean isCounter(int index) {
        return projection.kind() == Projection.Kind.SUM
                && index >= projection.key().size();
    }

    private List<Column> columns() {
        List<Column> all = new ArrayList<>(projection.key());
        all.addAll(projection.values());
        return all;
    }

    private String arrays(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> isCounter(i) ? "?::int8[]" : "?::text[]")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static final Comparator<Row> BY_KEY = (left, right) -> {
        for (int i = 0; i < left.key().size(); i++) {
            int order =
                    left.key().get(i).toString().compareTo(right.key().get(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };
}
