package io.showroom.projection.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A second set of the read models' tables in its own schema, under the same names, so that indexes and constraints keep
 * their names when the sets are swapped.
 */
final class ShadowTables {

    private final JdbcTemplate jdbc;
    private final String live;
    private final String schema;
    private final boolean kept;
    private final List<String> tables;
    private final Map<String, Set<String>> personal;

    /**
     * Creates the shadow of these tables, which are in schema {@code live}.
     *
     * @param schema schema of the shadow
     * @param kept whether it will be kept; otherwise its tables are unlogged
     * @param personal columns excluded from the statistics, by table
     */
    ShadowTables(
            JdbcTemplate jdbc,
            String live,
            String schema,
            boolean kept,
            List<String> tables,
            Map<String, Set<String>> personal) {
        this.jdbc = jdbc;
        this.live = live;
        this.schema = schema;
        this.kept = kept;
        this.tables = List.copyOf(tables);
        this.personal = Map.copyOf(personal);
    }

    /** Creates empty tables without indexes; drops those of an interrupted rebuild. */
    void create() {
        drop();
        jdbc.execute("CREATE schema " + schema);
        for (String table : tables) {
            jdbc.execute((kept ? "CREATE TABLE " : "CREATE UNLOGGED TABLE ") + schema + "." + table + " (LIKE " + live
                    + "." + table + " INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMMENTS)");
            for (String option : strings("SELECT unnest(reloptions) FROM pg_class WHERE oid = " + regclass(table))) {
                jdbc.execute("ALTER TABLE " + schema + "." + table + " SET (" + option + ")");
            }
            StatisticsExclusion.mark(jdbc, schema, table, personal.getOrDefault(table, Set.of()));
        }
    }

    /** Adds the constraints of the live tables, after which rows can be replaced. */
    void constrain() {
        for (String table : tables) {
            for (String constraint : strings("SELECT quote_ident(conname) || ' ' || pg_get_constraintdef(oid)"
                    + " FROM pg_constraint WHERE contype IN ('p', 'u', 'c') AND conrelid = " + regclass(table))) {
                jdbc.execute("ALTER TABLE " + schema + "." + table + " ADD CONSTRAINT " + constraint);
            }
        }
    }

    /** Adds the other indexes of the live tables. */
    void index() {
        for (String table : tables) {
            for (String index :
                    strings("SELECT replace(pg_get_indexdef(indexrelid), ' ON " + live + ".', ' ON " + schema
                            + ".') FROM pg_index WHERE indrelid = " + regclass(table)
                            + " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)")) {
                jdbc.execute(index);
            }
            StatisticsExclusion.markIndexes(jdbc, schema);
            jdbc.execute("ANALYZE " + schema + "." + table);
        }
    }

    /** Replaces the live tables, which are dropped. */
    void swap() {
        for (String table : tables) {
            jdbc.execute("DROP TABLE " + live + "." + table);
            jdbc.execute("ALTER TABLE " + schema + "." + table + " SET schema " + live);
        }
        jdbc.execute("DROP schema " + schema);
    }

    /** Drops the shadow. */
    void drop() {
        jdbc.execute("DROP schema IF EXISTS " + schema + " CASCADE");
    }

    private String regclass(String table) {
        return "'" + live + "." + table + "'::regclass";
    }

    private List<String> strings(String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
