package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sets of tables beside the live ones: of a rebuild or comparison that goes on, or that was killed and left them. No
 * erasure reaches what was left.
 */
public final class UnfinishedTables {

    private UnfinishedTables() {}

    /**
     * Drops the tables of a rebuild that nobody works at any more.
     *
     * @return whether none are left; false while somebody rebuilds
     */
    public static boolean dropOfRebuild(Connection connection) throws SQLException {
        if (!exists(connection, Rebuild.TO_BE_SWAPPED)) {
            return true;
        }
        if (!Locks.tryRebuild(connection)) {
            return false;
        }
        try {
            drop(connection, Rebuild.TO_BE_SWAPPED);
            return true;
        } finally {
            Locks.endRebuild(connection);
        }
    }

    /** Whether there are tables of a comparison, used by somebody or left. */
    public static boolean areOfComparison(Connection connection) throws SQLException {
        return exists(connection, Rebuild.TO_BE_COMPARED);
    }

    /** Whether somebody uses tables of a comparison at this moment. */
    public static boolean compares(Connection connection) throws SQLException {
        return is(
                connection,
                "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                        + " WHERE c.relnamespace = to_regnamespace('" + Rebuild.TO_BE_COMPARED + "'))");
    }

    /** Drops the tables of a comparison. */
    public static void dropOfComparison(Connection connection) throws SQLException {
        drop(connection, Rebuild.TO_BE_COMPARED);
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        return is(connection, "SELECT to_regnamespace('" + schema + "') IS NOT NULL");
    }

    private static void drop(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
