package io.showroom.eventlog.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;

/** A row of {@code domain_event} as read by {@link #COLUMNS}. */
record StoredRow(
        long position,
        long sequence,
        Instant recordedAt,
        String streamId,
        String eventId,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata) {

    static final String COLUMNS = "global_index, sequence_number, time_stamp, aggregate_identifier, event_identifier,"
            + " payload_type, payload_revision, payload, meta_data";

    static StoredRow of(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    /**
     * Returns the row as an Axon event entry.
     *
     * @param type aggregate type
     */
    GenericDomainEventEntry<byte[]> entry(String type) {
        return new GenericDomainEventEntry<>(
                type, streamId, sequence, eventId, recordedAt, payloadType, revision, payload, metadata);
    }
}
