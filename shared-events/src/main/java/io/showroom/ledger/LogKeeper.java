package io.showroom.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Access to the table {@code event_server}, which records where an installation keeps its events: in its own log, or in
 * an Axon Server, whose events the table {@code domain_event} then copies.
 */
public final class LogKeeper {

    private LogKeeper() {}

    /** Returns the offset between positions here and in the Axon Server; null if no server keeps the events. */
    public static @Nullable ServerPositions server(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT shift, moved FROM event_server");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new ServerPositions(row.getLong(1), row.getLong(2)) : null;
        }
    }

    /** Like {@link #server}, but returns the value of a new server if none is recorded. */
    public static ServerPositions positions(Connection connection) throws SQLException {
        ServerPositions found = server(connection);
        return found == null ? ServerPositions.FROM_THE_BEGINNING : found;
    }

    /**
     * Records that a server keeps the events from the beginning, unless a server is recorded already.
     *
     * @return false if the events are in the own log: then nothing is recorded
     */
    public static boolean begin(Connection connection) throws SQLException {
        if (server(connection) != null) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO event_server (shift, moved)
                    SELECT 1, 0 WHERE NOT EXISTS (SELECT FROM domain_event)
                        ON CONFLICT DO NOTHING""");
        }
        return server(connection) != null;
    }

    /**
     * Removes the record of a server that has never received an event. If staff are registered the server has events,
     * although none may be copied here yet.
     *
     * @return false if events are in a server: then nothing is removed
     */
    public static boolean forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    DELETE FROM event_server
                     WHERE NOT EXISTS (SELECT FROM domain_event) AND NOT EXISTS (SELECT FROM rule_staff)""");
        }
        return server(connection) == null;
    }

    /**
     * Records that a server keeps the events from now on, after they were moved to it.
     *
     * @param moved number of events moved
     */
    public static ServerPositions moved(Connection connection, long moved) throws SQLException {
        ServerPositions positions = ServerPositions.afterMove(moved, givenOut(connection));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event_server (shift, moved) VALUES (?, ?)")) {
            insert.setLong(1, positions.shift());
            insert.setLong(2, positions.moved());
            insert.executeUpdate();
        }
        return positions;
    }

    private static long givenOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SealedLog.EVENTS.end())) {
            row.next();
            return row.getLong(1);
        }
    }
}
