package io.showroom.projection.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Determines which present rows of a table are also those of a bound: rows of prospects whose rows last changed in an
 * epoch known then. For most bounds these are nearly all or very few rows; the smaller set is written to a temporary
 * table, which the database hashes in memory instead of joining every prospect's progress to each table.
 */
final class UnchangedRows {

    private static final String STALE = "known_then_stale";

    private final JdbcTemplate jdbc;
    private final String progress;
    private final EpochBounds near;
    private final LastChanges changes;
    private boolean staleNamed;

    UnchangedRows(JdbcTemplate jdbc, String live, EpochBounds near, LastChanges changes) {
        this.jdbc = jdbc;
        this.progress = live + "." + ProspectProgress.TABLE;
        this.near = near;
        this.changes = changes;
    }

    /**
     * Condition on a row that is unchanged.
     *
     * @param sql the condition on a row {@code r}; empty for all rows
     * @param joined whether it joins another table that is too large for memory
     */
    record Condition(String sql, boolean joined) {

        static final Condition NOTHING = of("false");

        static Condition of(String sql) {
            return new Condition(sql, false);
        }
    }

    /** Returns the condition for each table. */
    Map<Projection, Condition> conditions(Collection<Projection> own, Later later) {
        Integer stands = near.stands();
        Map<Projection, Condition> conditions = new LinkedHashMap<>();
        if (stands == null) {
            nameStale();
            own.forEach(projection -> conditions.put(projection, Condition.of(without(STALE))));
            return conditions;
        }
        List<Projection> uncounted =
                own.stream().filter(projection -> later.all(projection) == null).toList();
        long[] counted = later(uncounted, stands);
        for (int i = 0; i < uncounted.size(); i++) {
            conditions.put(
                    uncounted.get(i), condition(uncounted.get(i), stands, counted[i + 1], counted[0] - counted[i + 1]));
        }
        for (Projection projection : own) {
            Set<String> changed = later.all(projection);
            if (changed != null) {
                Set<String> others = new TreeSet<>(changed);
                others.addAll(near.stale());
                name(named(projection), others);
                conditions.put(projection, Condition.of(without(named(projection))));
            }
        }
        return conditions;
    }

    private Condition condition(Projection projection, int stands, long later, long standing) {
        nameStale();
        String table = named(projection);
        String changed = changes.after(projection, stands);
        if (later <= Math.min(standing, Later.MOST_NAMED)) {
            name(table, changed);
            return Condition.of(without(STALE) + " AND " + without(table));
        }
        if (standing <= Later.MOST_NAMED) {
            name(table, "NOT " + changed);
            return Condition.of(within(table) + " AND " + without(STALE));
        }
        return new Condition(
                without(STALE) + " AND EXISTS (SELECT FROM " + progress
                        + " AS stands WHERE stands.prospect_id = r.prospect_id AND NOT " + changed + ")",
                true);
    }

    private static String named(Projection projection) {
        return projection.table() + "_known";
    }

    private static String without(String table) {
        return "NOT (" + within(table) + ")";
    }

    private static String within(String table) {
        return "r.prospect_id IN (SELECT prospect_id FROM pg_temp." + table + ")";
    }

    private void nameStale() {
        if (!staleNamed) {
            name(STALE, near.stale());
            staleNamed = true;
        }
    }

    private void create(String table) {
        jdbc.execute("CREATE TEMPORARY TABLE " + table + " (prospect_id text COLLATE \"C\")");
    }

    private void name(String table, Set<String> prospects) {
        create(table);
        CopyWriter writer = new CopyWriter(jdbc, "pg_temp." + table, List.of("prospect_id"));
        prospects.forEach(prospect -> writer.write(List.of(prospect)));
        writer.flush();
    }

    private void name(String table, String which) {
        create(table);
        jdbc.update("INSERT INTO pg_temp." + table + " SELECT prospect_id FROM " + progress + " WHERE " + which);
    }

    /** Returns the number of prospects, followed for each table by the number of those whose rows changed later. */
    private long[] later(List<Projection> own, int stands) {
        if (own.isEmpty()) {
            return new long[1];
        }
        String sql = "SELECT count(*)"
                + own.stream()
                        .map(projection -> ", count(*) FILTER (WHERE " + changes.after(projection, stands) + ")")
                        .collect(Collectors.joining())
                + " FROM " + progress;
        return jdbc.queryForObject(sql, (row, n) -> {
            long[] counts = new long[own.size() + 1];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = row.getLong(i + 1);
            }
            return counts;
        });
    }
}
