package io.showroom.erasure.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/**
 * The database's own files: what was deleted stays in them until it is written over. Personal tables are told by a
 * column with statistics target 0. On one connection, outside of transactions.
 */
record TraceFiles(Connection connection) {

    private static final String PERSONAL = """
            SELECT c.oid::regclass::text, pg_total_relation_size(c.oid)
              FROM pg_class c
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
               AND EXISTS (SELECT FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attstattarget = 0 AND a.attnum > 0 AND NOT a.attisdropped)
             ORDER BY 2""";

    private static final String OLDER = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND backend_type = 'client backend' AND xact_start < '%s'""";

    private static final String AHEAD = """
            SELECT count(*) FROM pg_ls_waldir()
             WHERE name ~ '^[0-9A-F]{24}$' AND name > pg_walfile_name(pg_current_wal_lsn())""";

    /** A table with personal columns, and how many bytes it and its indexes take. */
    record Table(String name, long bytes) {}

    /** Whether transactions from before a moment go on: what was deleted since is kept for them. */
    boolean somebodyLooksBack(Timestamp moment) throws SQLException {
        return number(OLDER.formatted(moment.toInstant())) > 0;
    }

    /** The moment it is for the database. */
    Timestamp now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1);
        }
    }

    /** The tables with personal columns, the smallest first. */
    List<Table> personal() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PERSONAL)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getLong(2)));
            }
        }
        return tables;
    }

    /** Makes the room of deleted rows free, in indexes too; others go on meanwhile. */
    void clear(Table table) throws SQLException {
        execute("VACUUM (INDEX_CLEANUP ON, ANALYZE) " + table.name());
    }

    /** Writes a table and its indexes into new files; nobody reads it meanwhile. */
    void writeAnew(Table table) throws SQLException {
        execute("VACUUM (FULL) " + table.name());
        // What is seen by all is known again from here on: without it no index alone can answer.
        clear(table);
    }

    /** The statistics of columns that were not kept from them yet; only a superuser can. */
    void writeStatisticsAnew() throws SQLException {
        if (number("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolsuper") > 0) {
            execute("VACUUM (FULL) pg_catalog.pg_statistic");
        }
    }

    /**
     * Goes on in a new file of the write-ahead log until none is left from before; files kept for use later, which hold
     * what was written into them first, are used up.
     */
    void leaveLogBehind() throws SQLException {
        execute("CHECKPOINT");
        for (long left = number(AHEAD); left >= 0; left--) {
            execute("SELECT pg_switch_wal()");
            execute("CHECKPOINT");
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
