package io.showroom.projection.read;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

/** Measures from the tables, in the snapshot of a connection or transaction. */
record SqlMeasures(JdbcTemplate jdbc, long position) implements Measures {

    @Override
    public Map<List<Object>, long[]> sum(Projection projection, CubeQuery cubeQuery) {
        List<String> sums = projection.values().stream()
                .map(column -> "sum(" + column.name() + ")::bigint")
                .toList();
        int groups = cubeQuery.by().size();
        return query(projection, cubeQuery, sums, "", (row, place) -> {
            long[] n = new long[sums.size()];
            for (int i = 0; i < n.length; i++) {
                n[i] = row.getLong(groups + 2 + i);
            }
            return n;
        });
    }

    @Override
    public Map<List<Object>, Long> total(Projection projection, String column, CubeQuery cubeQuery) {
        int groups = cubeQuery.by().size();
        List<String> sum = List.of("sum(" + column + ")::bigint");
        return query(projection, cubeQuery, sum, column + " <> 0", (row, place) -> row.getLong(groups + 2));
    }

    @Override
    public Map<List<Object>, Double> median(Projection projection, String column, CubeQuery cubeQuery) {
        String median = "percentile_cont(0.5) WITHIN GROUP (ORDER BY " + column + ")";
        int groups = cubeQuery.by().size();
        return query(
                projection,
                cubeQuery,
                List.of(median),
                column + " IS NOT NULL",
                (row, place) -> row.getDouble(groups + 2));
    }

    private <T> Map<List<Object>, T> query(
            Projection projection, CubeQuery cubeQuery, List<String> select, String also, RowMapper<T> reader) {
        List<String> groups =
                cubeQuery.by().stream().map(SqlMeasures::expression).toList();
        String columns = Stream.concat(groups.stream(), select.stream()).collect(Collectors.joining(", "));
        List<String> conditions = new ArrayList<>(cubeQuery.where().stream()
                .map(SqlMeasures::condition)
                .filter(c -> !c.isEmpty())
                .toList());
        if (!also.isEmpty()) {
            conditions.add(also);
        }
        String sql = "SELECT count(*), " + columns + " FROM " + projection.table()
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + (groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups));
        Map<List<Object>, T> answer = new HashMap<>();
        RowCallbackHandler read = row -> {
            if (row.getLong(1) > 0) {
                List<Object> key = new ArrayList<>(groups.size());
                for (int i = 0; i < groups.size(); i++) {
                    Object value = row.getObject(i + 2);
                    key.add(value instanceof Date day ? day.toLocalDate() : value);
                }
                answer.put(List.copyOf(key), reader.mapRow(row, 0));
            }
        };
        jdbc.query(
                sql,
                read,
                cubeQuery.where().stream().flatMap(SqlMeasures::bound).toArray());
        return answer;
    }

    private static String expression(CubeQuery.Group group) {
        return group.ofMonth() ? "date_trunc('month', " + group.column() + "::timestamp)::date" : group.column();
    }

    private static String condition(CubeQuery.Condition condition) {
        return switch (condition) {
            case CubeQuery.OneOf one -> one.column() + " = ANY (?)";
            case CubeQuery.Days days when days.from() == null && days.to() == null -> "";
            case CubeQuery.Days days when days.from() == null -> days.column() + " <= ?";
            case CubeQuery.Days days when days.to() == null -> days.column() + " >= ?";
            case CubeQuery.Days days -> days.column() + " BETWEEN ? AND ?";
        };
    }

    private static Stream<?> bound(CubeQuery.Condition condition) {
        return switch (condition) {
            case CubeQuery.OneOf one ->
                Stream.of(new SqlArrayValue("text", one.texts().toArray()));
            case CubeQuery.Days days -> Stream.of(days.from(), days.to()).filter(Objects::nonNull);
        };
    }
}
