package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * What a database holds: the demonstration, whose passwords everybody knows, somebody's own data, or nothing yet. It is
 * the database that says so, whatever a node was started with.
 */
@Component
public final class DatabaseContent {

    private final DataSource database;
    private volatile boolean demonstration;

    DatabaseContent(DataSource database) {
        this.database = database;
    }

    /** Whether it is the demonstration's; true as soon as that was begun, and for ever. */
    public boolean isDemonstration() {
        if (!demonstration) {
            demonstration = holds() == Holds.DEMONSTRATION;
        }
        return demonstration;
    }

    /** What it holds now. */
    public Holds holds() {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the database holds", e);
        }
    }

    /** What a database holds that may have no tables yet. */
    static Holds of(Connection connection) throws SQLException {
        if (hasRows(connection, "demo_story")) {
            return Holds.DEMONSTRATION;
        }
        return hasRows(connection, "domain_event") ? Holds.OWN_DATA : Holds.NOTHING;
    }

    /** Why the demonstration is not begun here. */
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

    /** What there can be in a database. */
    public enum Holds {
        /** No event. */
        NOTHING,
        /** The demonstration, perhaps not all of it yet. */
        DEMONSTRATION,
        /** Events of somebody's own. */
        OWN_DATA
    }
}
