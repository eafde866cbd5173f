package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lists the rows in which two sets of tables differ; a counter of zero equals a missing row. */
record Comparison(JdbcTemplate jdbc, String live, String shadow) {

    private static final int AT_MOST = 500;
    private static final String NOT_SHOWN = "***";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ComparisonResult of(Projection projection) {
        String keys = names(projection.key(), column -> column);
        String key = "jsonb_build_object("
                + names(projection.key(), column -> "'" + column + "', coalesce(l." + column + ", s." + column + ")")
                + ")";
        String sql = "SELECT " + key + ", to_jsonb(l), to_jsonb(s), count(*) OVER () FROM " + live + "."
                + projection.table() + " AS l FULL JOIN " + shadow + "." + projection.table() + " AS s USING (" + keys
                + ") WHERE " + differs(projection) + " LIMIT " + AT_MOST;
        List<Mismatch> mismatches = new ArrayList<>();
        long[] count = {0};
        jdbc.query(sql, row -> {
            mismatches.add(mismatch(projection, row.getString(1), row.getString(2), row.getString(3)));
            count[0] = row.getLong(4);
        });
        return new ComparisonResult(count[0], mismatches);
    }

    /** For a row on both sides, only the differing columns are kept. */
    private static Mismatch mismatch(
            Projection projection, String key, @Nullable String live, @Nullable String replayed) {
        Map<String, @Nullable Object> ofLive = read(live);
        Map<String, @Nullable Object> ofReplay = read(replayed);
        for (TableColumn column : projection.key()) {
            ofLive.remove(column.name());
            ofReplay.remove(column.name());
        }
        if (live != null && replayed != null) {
            ofLive.entrySet().removeIf(value -> Objects.equals(value.getValue(), ofReplay.get(value.getKey())));
            ofReplay.keySet().retainAll(ofLive.keySet());
        }
        for (String name : projection.personal()) {
            ofLive.computeIfPresent(name, (column, value) -> NOT_SHOWN);
            ofReplay.computeIfPresent(name, (column, value) -> NOT_SHOWN);
        }
        return new Mismatch(
                projection.table(), read(key), live == null ? null : ofLive, replayed == null ? null : ofReplay);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> read(@Nullable String json) {
        return json == null ? new LinkedHashMap<>() : JSON.readValue(json, LinkedHashMap.class);
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

    private static String names(List<TableColumn> columns, Function<String, String> text) {
        return columns.stream().map(TableColumn::name).map(text).collect(Collectors.joining(", "));
    }
}
