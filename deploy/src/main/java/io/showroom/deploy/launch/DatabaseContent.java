package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Tells what a database contains: the demonstration, whose passwords are public, the user's own data, or nothing.
 * Decided from the tables, not from the command line of a node.
 */
@Component
public final class DatabaseContent {

    private final DataSource database;
    private volatile boolean demonstration;

    DatabaseContent(DataSource database) {
        this.database = database;
    }

    /**
     * Returns whether the database contains the demonstration; true from the start of its generation on, permanently.
     */
    public boolean isDemonstration() {
        if (!demonstration) {
            demonstration = holds() == Holds.DEMONSTRATION;
        }
        return demonstration;
    }

    /** Returns what the database contains now. */
    public Holds holds() {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the database holds", e);
        }
    }

    /** Returns what a database contains that may not have any tables yet. */
    static Holds of(Connection connection) throws SQLException {
        if (hasRows(connection, "demo_story")) {
            return Holds.DEMONSTRATION;
        }
        return hasRows(connection, "domain_event") ? Holds.OWN_DATA : Holds.NOTHING;
    }

    /** Returns the failure for starting the demonstration on a database with the user's own data. */
    public static StartFailure ownData() {
        return new StartFailure(
                "this installation was begun without --demo and keeps its own data, which the demonstration"
                        + " is not mixed with: start it without --demo, or give another directory with --data"
                        + " (or another database)");
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + table + ")")) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Possible contents of a database. */
    public enum Holds {
        /** No events. */
        NOTHING,
        /** The demonstration, perhaps incomplete. */
        DEMONSTRATION,
        /** Events that are not the demonstration's. */
        OWN_DATA
    }
}
