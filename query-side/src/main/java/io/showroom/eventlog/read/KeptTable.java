package io.showroom.eventlog.read;

import io.showroom.ledger.ServerPositions;
import java.sql.Connection;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes events of another log into {@code domain_event} under positions derived from its indexes, with the same bytes
 * that the local log would hold.
 *
 * @param payloads serializer of payloads, for those not available as stored bytes
 * @param metadata serializer of metadata, to JSON
 */
record KeptTable(Serializer payloads, Serializer metadata) {

    private static final String INSERT = """
            INSERT INTO domain_event (global_index, sequence_number, time_stamp, aggregate_identifier, type,
                                      event_identifier, payload_type, payload_revision, payload, meta_data)
            SELECT *
              FROM unnest(?::bigint[], ?::bigint[], ?::text[]::timestamptz[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                ON CONFLICT (global_index) DO NOTHING""";
    private static final String SAME = """
            SELECT count(*)
              FROM domain_event AS kept
              JOIN unnest(?::bigint[], ?::text[]) AS told (position, identifier)
                ON kept.global_index = told.position AND kept.event_identifier = told.identifier""";
    private static final String WITHOUT_PREDECESSOR = """
            SELECT told.stream, told.sequence
              FROM unnest(?::text[], ?::bigint[]) AS told (stream, sequence)
             WHERE told.sequence > 0
               AND NOT EXISTS (SELECT 1
                                 FROM domain_event AS kept
                                WHERE kept.aggregate_identifier = told.stream
                                  AND kept.sequence_number = told.sequence - 1)
             LIMIT 1""";

    /**
     * Adds events within the caller's transaction; those already kept are not changed.
     *
     * @param given in the order of the other log, at least one
     * @param positions maps its indexes to positions here
     * @throws IllegalStateException if an event is missing, or other events are kept under these positions
     */
    void add(Connection connection, List<ReceivedEvent> given, ServerPositions positions) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<PositionedEvent> events = given.stream()
                .map(one -> new PositionedEvent(positions.position(one.index()), one.event()))
                .toList();
        database.sql("SELECT begin_keeping(?, ?)")
                .params(events.getFirst().position(), events.getLast().position())
                .query(row -> {});
        if (insert(database, events) < events.size()) {
            mustBeTheSame(database, events);
        }
        mustHavePredecessors(database, events);
    }

    private int insert(JdbcClient database, List<PositionedEvent> events) {
        List<SerializedObject<byte[]>> serialized = events.stream()
                .map(given -> given.event().serializePayload(payloads, byte[].class))
                .toList();
        return database.sql(INSERT)
                .params(
                        numbers(events, PositionedEvent::position),
                        numbers(events, PositionedEvent::sequence),
                        texts(events, event -> event.getTimestamp()
                                .truncatedTo(ChronoUnit.MICROS)
                                .toString()),
                        texts(events, DomainEventMessage::getAggregateIdentifier),
                        texts(events, event -> Objects.requireNonNullElse(event.getType(), "")),
                        texts(events, DomainEventMessage::getIdentifier),
                        serialized.stream().map(one -> one.getType().getName()).toArray(String[]::new),
                        serialized.stream()
                                .map(one -> one.getType().getRevision())
                                .toArray(String[]::new),
                        serialized.stream().map(SerializedObject::getData).toArray(byte[][]::new),
                        events.stream().map(this::metadata).toArray(byte[][]::new))
                .update();
    }

    private byte[] metadata(PositionedEvent given) {
        return metadata.serialize(given.event().getMetaData(), byte[].class).getData();
    }

    private static void mustBeTheSame(JdbcClient database, List<PositionedEvent> events) {
        long same = database.sql(SAME)
                .params(numbers(events, PositionedEvent::position), texts(events, DomainEventMessage::getIdentifier))
                .query(Long.class)
                .single();
        if (same < events.size()) {
            throw new IllegalStateException("this database holds the events of another log: between positions "
                    + events.getFirst().position() + " and "
                    + events.getLast().position() + " others are kept than Axon Server gives");
        }
    }

    /** Fails if an event's predecessor in its stream is missing, independent of the positions. */
    private static void mustHavePredecessors(JdbcClient database, List<PositionedEvent> events) {
        database.sql(WITHOUT_PREDECESSOR)
                .params(
                        texts(events, DomainEventMessage::getAggregateIdentifier),
                        numbers(events, PositionedEvent::sequence))
                .query((row, n) -> "event " + (row.getLong(2) - 1) + " of " + row.getString(1) + " is missing: event "
                        + row.getLong(2) + " was given without it")
                .optional()
                .ifPresent(missing -> {
                    throw new IllegalStateException(missing);
                });
    }

    private static long[] numbers(List<PositionedEvent> events, ToLongFunction<PositionedEvent> number) {
        return events.stream().mapToLong(number).toArray();
    }

    private static String[] texts(List<PositionedEvent> events, Function<DomainEventMessage<?>, String> text) {
        return events.stream().map(PositionedEvent::event).map(text).toArray(String[]::new);
    }

    /**
     * An event of the other log.
     *
     * @param index its index there, from 0
     * @param event the event
     */
    record ReceivedEvent(long index, DomainEventMessage<?> event) {}

    /** An event with its position here. */
    private record PositionedEvent(long position, DomainEventMessage<?> event) {

        long sequence() {
            return event.getSequenceNumber();
        }
    }
}
