package io.showroom.erasure.read;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database's own files: what was deleted stays in them until it is written over. Personal tables are told by a
 * column with statistics target 0. On one connection, outside of transactions.
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

    /** A table with personal columns, and how many bytes it and its indexes take. */
    record TableFiles(String name, long bytes) {}

    /** Whether transactions from before a moment go on: what was deleted since is kept for them. */
    boolean somebodyLooksBack(Timestamp moment) {
        return number(OLDER, moment) > 0;
    }

    /** The moment it is for the database. */
    Timestamp now() {
        return Objects.requireNonNull(database.queryForObject("SELECT clock_timestamp()", Timestamp.class));
    }

    /** The tables with personal columns, the smallest first. */
    List<TableFiles> personal() {
        return database.query(PERSONAL, (row, n) -> new TableFiles(row.getString(1), row.getLong(2)));
    }

    /** Makes the room of deleted rows free, in indexes too; others go on meanwhile. */
    void clear(TableFiles table) {
        database.execute("VACUUM (INDEX_CLEANUP ON, ANALYZE) " + table.name());
    }

    /** Writes a table and its indexes into new files; nobody reads it meanwhile. */
    void writeAnew(TableFiles table) {
        database.execute("VACUUM (FULL) " + table.name());
        // What is seen by all is known again from here on: without it no index alone can answer.
        clear(table);
    }

    /** The statistics of columns that were not kept from them yet; only a superuser can. */
    void writeStatisticsAnew() {
        if (number("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper") > 0) {
            database.execute("VACUUM (FULL) pg_catalog.pg_statistic");
        }
    }

    /**
     * Goes on in a new file of the write-ahead log until none is left from before; files kept for use later, which hold
     * what was written into them first, are used up.
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
