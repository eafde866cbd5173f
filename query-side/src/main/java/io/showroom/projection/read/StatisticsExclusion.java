package io.showroom.projection.read;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Excludes columns from PostgreSQL's statistics, which hold values of deleted rows in the clear until the next ANALYZE
 * (docs/features/keys.md). Such a column is marked by statistics target 0; expression indexes over it have statistics
 * of their own and are excluded too.
 */
final class StatisticsExclusion {

    private static final String COLUMNS = """
            SELECT format('ALTER TABLE %%s ALTER COLUMN %%I SET STATISTICS 0', attrelid::regclass, attname)
              FROM pg_attribute
             WHERE attrelid = '%s'::regclass AND attname = ANY (?) AND attnum > 0 AND NOT attisdropped
               AND attstattarget IS DISTINCT FROM 0""";

    private static final String EXPRESSIONS = """
            SELECT format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS 0', i.indexrelid::regclass, k.attnum)
              FROM pg_index i
              JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = ?::regnamespace
              JOIN pg_attribute k ON k.attrelid = i.indexrelid AND k.attnum BETWEEN 1 AND i.indnkeyatts
             WHERE i.indkey[k.attnum - 1] = 0 AND k.attstattarget IS DISTINCT FROM 0
               AND EXISTS (SELECT FROM pg_depend d
                             JOIN pg_attribute c ON c.attrelid = d.refobjid AND c.attnum = d.refobjsubid
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                              AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
                              AND c.attstattarget = 0)""";

    /**
     * Setting a column's type to its present type drops its statistics and those of its indexes; the table's owner may
     * do that.
     */
    private static final String SAMPLED = """
            SELECT DISTINCT format('ALTER TABLE %s ALTER COLUMN %I TYPE %s%s', c.attrelid::regclass, c.attname,
                            format_type(c.atttypid, c.atttypmod),
                            CASE WHEN l.oid IS NULL OR l.collname = 'default' THEN ''
                                 ELSE format(' COLLATE %I.%I', l.collnamespace::regnamespace, l.collname) END)
              FROM pg_attribute c
              JOIN pg_class t ON t.oid = c.attrelid AND t.relkind = 'r' AND t.relnamespace = ?::regnamespace
              LEFT JOIN pg_collation l ON l.oid = c.attcollation
             WHERE c.attstattarget = 0 AND c.attnum > 0 AND NOT c.attisdropped
               AND (EXISTS (SELECT FROM pg_stats s
                             WHERE s.schemaname = t.relnamespace::regnamespace::text
                               AND s.tablename = t.relname AND s.attname = c.attname)
                 OR EXISTS (SELECT FROM pg_depend d
                              JOIN pg_class i ON i.oid = d.objid AND i.relkind = 'i'
                              JOIN pg_stats s ON s.schemaname = i.relnamespace::regnamespace::text
                                             AND s.tablename = i.relname
                             WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                               AND d.refobjid = c.attrelid AND d.refobjsubid = c.attnum))""";

    private StatisticsExclusion() {}

    /** Marks columns of a table; unknown names are ignored. */
    static void mark(JdbcTemplate jdbc, String schema, String table, Collection<String> columns) {
        executeAll(jdbc, COLUMNS.formatted(schema + "." + table), new SqlArrayValue("text", columns.toArray()));
    }

    /** Marks the expression indexes of a schema over marked columns. */
    static void markIndexes(JdbcTemplate jdbc, String schema) {
        executeAll(jdbc, EXPRESSIONS, schema);
    }

    /** Drops the statistics that were sampled of marked columns and their indexes. */
    static void clear(JdbcTemplate jdbc, String schema) {
        executeAll(jdbc, SAMPLED, schema);
    }

    private static void executeAll(JdbcTemplate jdbc, String statements, Object of) {
        jdbc.queryForList(statements, String.class, of).forEach(jdbc::execute);
    }
}
