package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes rows of one projection, thousands per statement, always in the order of their keys. */
final class BulkWriter {

    private static final int ROWS = 4000;

    private final JdbcTemplate jdbc;
    private final Projection projection;
    private final String table;

    /** Creates a writer to the projection's table in the given schema. */
    BulkWriter(JdbcTemplate jdbc, String schema, Projection projection) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.table = schema + "." + projection.table();
    }

    /** Adds counters to the existing ones. */
    void add(List<TableRow> rows) {
        write(rows, upsert(name -> name + " = t." + name + " + excluded." + name), true);
    }

    /** Inserts or replaces rows. */
    void put(List<TableRow> rows) {
        write(rows, upsert(name -> name + " = excluded." + name), true);
    }

    /** Inserts rows or widens existing ones: the first value becomes the lesser, the second the greater. */
    void widen(List<TableRow> rows) {
        String earlier = projection.values().getFirst().name();
        write(
                rows,
                upsert(name -> name + " = " + (name.equals(earlier) ? "least" : "greatest") + "(t." + name
                        + ", excluded." + name + ")"),
                true);
    }

    /** Deletes the rows with these keys. */
    void remove(List<TableRow> rows) {
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
        List<TableColumn> all = columns();
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

    private void write(List<TableRow> rows, String sql, boolean withValues) {
        if (rows.isEmpty()) {
            return;
        }
        List<TableRow> sorted = new ArrayList<>(rows);
        sorted.sort(BY_KEY);
        List<TableColumn> columns = withValues ? columns() : projection.key();
        for (int from = 0; from < sorted.size(); from += ROWS) {
            List<TableRow> chunk = sorted.subList(from, Math.min(from + ROWS, sorted.size()));
            jdbc.update(
                    sql,
                    IntStream.range(0, columns.size())
                            .mapToObj(column -> array(column, chunk))
                            .toArray());
        }
    }

    private SqlArrayValue array(int index, List<TableRow> rows) {
        int keys = projection.key().size();
        Stream<?> values = rows.stream()
                .map(row -> index < keys ? row.key().get(index) : row.values().get(index - keys));
        return isCounter(index)
                ? new SqlArrayValue(
                        "int8",
                        values.map(value -> ((Number) value).longValue()).toArray(Long[]::new))
                : new SqlArrayValue("text", values.map(CopyFormat::of).toArray(String[]::new));
    }

    private boolean isCounter(int index) {
        return projection.kind() == Projection.Kind.SUM
                && index >= projection.key().size();
    }

    private List<TableColumn> columns() {
        List<TableColumn> all = new ArrayList<>(projection.key());
        all.addAll(projection.values());
        return all;
    }

    private String arrays(List<TableColumn> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> isCounter(i) ? "?::int8[]" : "?::text[]")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }

    private static final Comparator<TableRow> BY_KEY = (left, right) -> {
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
