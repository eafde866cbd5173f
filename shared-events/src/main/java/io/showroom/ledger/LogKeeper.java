package io.showroom.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the events of an installation, as its database says: its own log, or an Axon Server, whose events the same
 * table then holds.
 */
public final class LogKeeper {

    private LogKeeper() {}

    /** How positions go with those of the server; null where no server keeps the events. */
    public static @Nullable ServerPositions server(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT shift, moved FROM event_server");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new ServerPositions(row.getLong(1), row.getLong(2)) : null;
        }
    }

    /** The same; what it is with a new server where nothing is noted yet. */
    public static ServerPositions positions(Connection connection) throws SQLException {
        ServerPositions found = server(connection);
        return found == null ? ServerPositions.FROM_THE_BEGINNING : found;
    }

    /**
     * Notes that a server keeps the events from the beginning, unless that or a move is noted already.
     *
     * @return false if the events stand in the own log: then nothing is noted
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
     * Forgets a server that has never been given an event. Where somebody is registered it has events, although none
     * may be kept here yet.
     *
     * @return false if events are with a server: then nothing is forgotten
     */
    public static boolean forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    DELETE FROM event_server
                     WHERE NOT EXISTS (SELECT FROM domain_event) AND NOT EXISTS (SELECT FROM rule_staff)""");
        }
        return server(connection) == null;
    }

    /** Notes that from now on a server keeps the events, which were moved to it. */
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
