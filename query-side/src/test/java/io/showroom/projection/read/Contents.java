package io.showroom.projection.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contents of the read models' tables as text; counters are summed over epochs. */
final class Contents {

    private final JdbcTemplate jdbc;

    Contents(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    Map<String, List<String>> of(List<Projection> projections) {
        return of(projections, null);
    }

    /** Returns the contents, restricted to one store where rows have a store; null for all. */
    Map<String, List<String>> of(List<Projection> projections, @Nullable String store) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (Projection projection : projections) {
            TableColumn told = new TableColumn("store", TableColumn.Type.TEXT);
            boolean tells =
                    projection.key().contains(told) || projection.values().contains(told);
            if (store == null || tells) {
                String where = store == null ? "" : " WHERE store = '" + store + "'";
                tables.put(projection.table(), rows(projection, where));
            }
        }
        return tables;
    }

    private List<String> rows(Projection projection, String where) {
        String keys = names(projection.key());
        if (projection.kind() == Projection.Kind.OWN) {
            String all = projection.values().isEmpty() ? keys : keys + ", " + names(projection.values());
            return jdbc.queryForList(
                    "SELECT ROW(" + all + ")::text FROM " + projection.table() + where + " ORDER BY 1", String.class);
        }
        String sums = projection.values().stream()
                .map(column -> "sum(" + column.name() + ")")
                .collect(Collectors.joining(", "));
        String zero = projection.values().stream()
                .map(column -> "sum(" + column.name() + ") <> 0")
                .collect(Collectors.joining(" OR "));
        return jdbc.queryForList(
                "SELECT ROW(" + keys + ", " + sums + ")::text FROM " + projection.table() + where + " GROUP BY " + keys
                        + " HAVING " + zero + " ORDER BY 1",
                String.class);
    }

    private static String names(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }
}
