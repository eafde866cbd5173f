package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may touch the read models' tables when; across all nodes, as the database keeps the locks. */
final class Locks {

    /** 16 bits of mark, as the event log's own locks have, so that the two never meet. */
    private static final long MARK = 21321L << 48;

    private static final long TABLES = MARK | 1;
    private static final long REBUILD = MARK | 2;
    private static final long DEFINITIONS = MARK | 3;

    private Locks() {}

    /** Held by each live batch until its transaction ends: the tables stay in place. */
    static void useTables(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock_shared(?)", TABLES);
    }

    /** Waits for live batches to end and holds the next ones back until the transaction ends. */
    static void swapTables(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock(?)", TABLES);
    }

    /**
     * To be the first statement of a transaction that reads the tables in one snapshot. It takes no snapshot itself, so
     * the one taken next is never older than the tables in place, whose rows it would not see.
     */
    static void readInOneSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
        lock(connection, "ACCESS SHARE");
    }

    /** Waits for such readers to end and holds the next ones back until the transaction ends. */
    static void keepReadersOut(Connection connection) throws SQLException {
        lock(connection, "ACCESS EXCLUSIVE");
    }

    private static void lock(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + Versions.TABLE + " IN " + mode + " MODE");
        }
    }

    /** Lets one node at a time change how tables are defined, until its transaction ends. */
    static void defineTables(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock(?)", DEFINITIONS);
    }

    /** Makes this connection's session the only one that rebuilds; false if another does. */
    static boolean tryRebuild(Connection connection) throws SQLException {
        return run(connection, "SELECT pg_try_advisory_lock(?)", REBUILD);
    }

    /** Waits for a rebuild that is running to end. */
    static void awaitRebuild(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_lock_shared(?)", REBUILD);
        run(connection, "SELECT pg_advisory_unlock_shared(?)", REBUILD);
    }

    /** Lets others rebuild. */
    static void endRebuild(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_unlock(?)", REBUILD);
    }

    private static boolean run(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() && "t".equals(row.getString(1));
            }
        }
    }
}
