package io.showroom.eventlog.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/**
 * Reads the log by position and never past the barrier.
 *
 * <p>The barrier is asked for in one statement and the events are read in the next: under READ COMMITTED each statement
 * has a snapshot of its own, and only a snapshot younger than the barrier is sure to hold everything below it.
 */
final class SettledPages {

    private SettledPages() {}

    static List<TrackedDomainEventData<byte[]>> read(Connection connection, long after, int size) throws SQLException {
        long barrier = barrier(connection);
        if (barrier <= after) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT global_index, type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                       payload_type, payload_revision, payload, meta_data
                  FROM domain_event
                 WHERE global_index > ? AND global_index <= ?
                 ORDER BY global_index
                 LIMIT ?""")) {
            statement.setLong(1, after);
            statement.setLong(2, barrier);
            statement.setInt(3, size);
            try (ResultSet rows = statement.executeQuery()) {
                List<TrackedDomainEventData<byte[]>> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(new TrackedDomainEventData<>(
                            new GlobalSequenceTrackingToken(rows.getLong("global_index")), StoredEvent.read(rows)));
                }
                return page;
            }
        }
    }

    static long barrier(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT settled_position()");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Position of the last settled event; 0 if there is none. */
    static long head(Connection connection) throws SQLException {
        long barrier = barrier(connection);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT coalesce(max(global_index), 0) FROM domain_event WHERE global_index <= ?")) {
            statement.setLong(1, barrier);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
