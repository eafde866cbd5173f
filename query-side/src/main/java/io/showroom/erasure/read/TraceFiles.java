package io.showroom.erasure.read;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Removes deleted data from the database's files, where they stay until they are overwritten. Tables with personal data
 * are recognized by a column with statistics target 0. Uses one connection, outside of transactions.
 */
record TraceFiles(JdbcTemplate database) {

    private static final String PERSONAL = """
            SELECT c.oid::regclass::text, pg_total_relation_size(c.oid)
              FROM pg_class c
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
               AND EXISTS (SELECT FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attstattarget = 0 AND a.attnum > 0 AND NOT a.attisdropped)
             ORDER BY 2""";

    private static final String OLDER = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND backend_type = 'client backend' AND xact_start < ?""";

    private static final String AHEAD = """
            SELECT count(*) FROM pg_ls_waldir()
             WHERE name ~ '^[0-9A-F]{24}$' AND name > pg_walfile_name(pg_current_wal_lsn())""";

    /** A table with personal columns, and the bytes of it and its indexes. */
    record TableFiles(String name, long bytes) {}

    /** Whether transactions from before this time are running; rows deleted since are kept for them. */
    boolean somebodyLooksBack(Timestamp moment) {
        return number(OLDER, moment) > 0;
    }

    /** Returns the database's present time. */
    Timestamp now() {
        return Objects.requireNonNull(database.queryForObject("SELECT clock_timestamp()", Timestamp.class));
    }

    /** Returns the tables with personal columns, the smallest first. */
    List<TableFiles> personal() {
        return database.query(PERSONAL, (row, n) -> new TableFiles(row.getString(1), row.getLong(2)));
    }

    /** Frees the space of deleted rows, in indexes too, without blocking others. */
    void clear(TableFiles table) {
        database.execute("VACUUM (INDEX_CLEANUP ON, ANALYZE) " + table.name());
    }

    /** Rewrites a table and its indexes into new files; locks it meanwhile. */
    void writeAnew(TableFiles table) {
        database.execute("VACUUM (FULL) " + table.name());
        // Rebuilds the visibility map, without which there are no index-only scans.
        clear(table);
    }

    /**
     * Rewrites the statistics of columns, which hold values from before statistics were switched off for them; does
     * nothing unless superuser.
     */
    void writeStatisticsAnew() {
        if (number("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper") > 0) {
            database.execute("VACUUM (FULL) pg_catalog.pg_statistic");
        }
    }

    /**
     * Advances the write-ahead log until no file from before is left; recycled files, which still hold old contents,
     * are used up.
     */
    void leaveLogBehind() {
        database.execute("CHECKPOINT");
        for (long left = number(AHEAD); left >= 0; left--) {
            database.execute("SELECT pg_switch_wal()");
            database.execute("CHECKPOINT");
        }
    }

    private long number(String sql, Object... values) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class, values));
    }
}
