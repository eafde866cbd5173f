package io.showroom.eventlog.write;

import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Queries the log by position, up to the barrier.
 *
 * <p>The barrier is read in one statement and the events in the next: under READ COMMITTED each statement has its own
 * snapshot, and only a snapshot taken after the barrier is sure to contain everything below it.
 */
final class SettledPages {

    private SettledPages() {}

    static List<TrackedDomainEventData<byte[]>> read(JdbcClient database, long after, int size) {
        long barrier = barrier(database);
        if (barrier <= after) {
            return List.of();
        }
        return database.sql("""
                        SELECT global_index, type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                               payload_type, payload_revision, payload, meta_data
                          FROM domain_event
                         WHERE global_index > ? AND global_index <= ?
                         ORDER BY global_index
                         LIMIT ?""")
                .params(after, barrier, size)
                .query((row, n) -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("global_index")), StoredEvent.read(row)))
                .list();
    }

    static long barrier(JdbcClient database) {
        return database.sql("SELECT settled_position()").query(Long.class).single();
    }

    /** Returns the position of the last settled event; 0 if there is none. */
    static long head(JdbcClient database) {
        return database.sql("SELECT coalesce(max(global_index), 0) FROM domain_event WHERE global_index <= ?")
                .param(barrier(database))
                .query(Long.class)
                .single();
    }
}
