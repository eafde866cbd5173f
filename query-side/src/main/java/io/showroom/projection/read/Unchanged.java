package io.showroom.projection.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which present rows of a table are those of a moment: of prospects whose rows of it last changed in an epoch that the
 * moment knew. Most questions are about moments at which these are nearly all or, of many years, few; the fewer are
 * named in a table of the connection's own, which the database looks up row by row in memory instead of joining every
 * prospect's progress to each table asked.
 */
final class Unchanged {

    /** As many names as are looked up in memory, with the least that a database is given for it. */
    private static final int MOST_NAMED = 60_000;

    private static final String STALE = "known_then_stale";

    private final JdbcTemplate jdbc;
    private final String progress;
    private final Nearness near;
    private final LastChanges changes;
    private boolean staleNamed;

    Unchanged(JdbcTemplate jdbc, String live, Nearness near, LastChanges changes) {
        this.jdbc = jdbc;
        this.progress = live + "." + Progress.TABLE;
        this.near = near;
        this.changes = changes;
    }

    /** The conditions on each table's rows called {@code r}. */
    Map<Projection, String> conditions(Collection<Projection> own) {
        nameStale();
        Integer stands = near.stands();
        Map<Projection, String> conditions = new LinkedHashMap<>();
        if (stands == null) {
            own.forEach(projection -> conditions.put(projection, without(STALE)));
        } else if (!own.isEmpty()) {
            List<Projection> asked = List.copyOf(own);
            long[] later = later(asked, stands);
            for (int i = 0; i < asked.size(); i++) {
                conditions.put(asked.get(i), condition(asked.get(i), stands, later[i + 1], later[0] - later[i + 1]));
            }
        }
        return conditions;
    }

    private void nameStale() {
        if (!staleNamed) {
            create(STALE);
            CopyWriter writer = new CopyWriter(jdbc, "pg_temp." + STALE, List.of("prospect_id"));
            near.stale().forEach(prospect -> writer.write(List.of(prospect)));
            writer.flush();
            staleNamed = true;
        }
    }

    private String condition(Projection projection, int stands, long later, long standing) {
        String table = projection.table() + "_known";
        String changed = changes.after(projection, stands);
        if (later <= Math.min(standing, MOST_NAMED)) {
            name(table, changed);
            return without(STALE) + " AND " + without(table);
        }
        if (standing <= MOST_NAMED) {
            name(table, "NOT " + changed);
            // Not a join: the database would plan one anew for every table and turn each row into it.
            return "(" + within(table) + ") IS TRUE AND " + without(STALE);
        }
        return without(STALE) + " AND EXISTS (SELECT FROM " + progress
                + " AS stands WHERE stands.prospect_id = r.prospect_id AND NOT " + changed + ")";
    }

    private static String without(String table) {
        return "NOT (" + within(table) + ")";
    }

    private static String within(String table) {
        return "r.prospect_id IN (SELECT prospect_id FROM pg_temp." + table + ")";
    }

    private void create(String table) {
        jdbc.execute("CREATE TEMPORARY TABLE " + table + " (prospect_id text COLLATE \"C\")");
    }

    private void name(String table, String which) {
        create(table);
        jdbc.update("INSERT INTO pg_temp." + table + " SELECT prospect_id FROM " + progress + " WHERE " + which);
    }

    /** How many prospects there are, and of how many each table's rows changed later. */
    private long[] later(List<Projection> own, int stands) {
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
