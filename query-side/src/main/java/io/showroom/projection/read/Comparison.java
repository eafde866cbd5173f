package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the rows in which two sets of tables differ; a counter of zero and no counter are the same. */
final class Comparison {

    private static final int AT_MOST = 500;

    private final Connection connection;
    private final String live;
    private final String shadow;

    Comparison(Connection connection, String live, String shadow) {
        this.connection = connection;
        this.live = live;
        this.shadow = shadow;
    }

    List<Mismatch> of(Projection projection) throws SQLException {
        String keys = names(projection.key(), column -> column);
        String key = "jsonb_build_object("
                + names(projection.key(), column -> "'" + column + "', coalesce(l." + column + ", s." + column + ")")
                + ")";
        String sql = "SELECT " + key + ", to_jsonb(l), to_jsonb(s) FROM " + live + "." + projection.table()
                + " AS l FULL JOIN " + shadow + "." + projection.table() + " AS s USING (" + keys + ") WHERE "
                + differs(projection) + " LIMIT " + AT_MOST;
        List<Mismatch> mismatches = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                mismatches.add(new Mismatch(projection.table(), row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return mismatches;
    }

    private static String differs(Projection projection) {
        if (projection.kind() == Projection.Kind.SUM) {
            return "ROW(" + names(projection.values(), column -> "coalesce(l." + column + ", 0)")
                    + ") IS DISTINCT FROM ROW("
                    + names(projection.values(), column -> "coalesce(s." + column + ", 0)") + ")";
        }
        String first = projection.key().getFirst().name();
        String missing = "l." + first + " IS NULL OR s." + first + " IS NULL";
        return projection.values().isEmpty()
                ? missing
                : missing + " OR ROW(" + names(projection.values(), column -> "l." + column) + ") IS DISTINCT FROM ROW("
                        + names(projection.values(), column -> "s." + column) + ")";
    }

    private static String names(List<Column> columns, Function<String, String> text) {
        return columns.stream().map(Column::name).map(text).collect(Collectors.joining(", "));
    }
}
