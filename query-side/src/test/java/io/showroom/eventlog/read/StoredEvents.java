package io.showroom.eventlog.read;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.serialization.Revision;
import tools.jackson.databind.json.JsonMapper;

/** Writes events into the log as the command side would. */
public final class StoredEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;

    /** Creates a writer to the log of the given database. */
    public StoredEvents(DataSource database) {
        this.database = database;
    }

    /** Appends one event. */
    public void append(String streamId, long sequence, Instant recordedAt, Object payload) {
        append(streamId, sequence, recordedAt, payload, Map.of("actor", "consultant1"));
    }

    /** Appends one event with its metadata. */
    public void append(
            String streamId, long sequence, Instant recordedAt, Object payload, Map<String, String> metadata) {
        Revision revision = payload.getClass().getAnnotation(Revision.class);
        append(
                streamId,
                sequence,
                recordedAt,
                payload.getClass().getName(),
                revision == null ? null : revision.value(),
                JSON.writeValueAsString(payload),
                JSON.writeValueAsString(metadata));
    }

    /** Appends one event with its own id; its position is assigned by the table. */
    public void append(RecordedEvent event) {
        Revision revision = event.payload().getClass().getAnnotation(Revision.class);
        append(
                event.eventId(),
                event.streamId(),
                event.sequence(),
                event.recordedAt(),
                event.payload().getClass().getName(),
                revision == null ? null : revision.value(),
                JSON.writeValueAsString(event.payload()),
                JSON.writeValueAsString(event.metadata()));
    }

    void append(
            String streamId,
            long sequence,
            Instant recordedAt,
            String payloadType,
            String revision,
            String payload,
            String metadata) {
        append(
                UUID.nameUUIDFromBytes((streamId + "/" + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                streamId,
                sequence,
                recordedAt,
                payloadType,
                revision,
                payload,
                metadata);
    }

    private void append(
            String eventId,
            String streamId,
            long sequence,
            Instant recordedAt,
            String payloadType,
            String revision,
            String payload,
            String metadata) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT begin_append();
                        INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                                  payload_type, payload_revision, payload, meta_data)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            connection.setAutoCommit(false);
            statement.setLong(1, sequence);
            statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
            statement.setString(3, streamId);
            statement.setString(4, streamId.startsWith("P-") ? "Prospect" : "Store");
            statement.setString(5, eventId);
            statement.setString(6, payloadType);
            statement.setString(7, revision);
            statement.setBytes(8, payload.getBytes(StandardCharsets.UTF_8));
            statement.setBytes(9, metadata.getBytes(StandardCharsets.UTF_8));
            statement.execute();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
