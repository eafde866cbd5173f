package io.showroom.eventlog.read;

import io.showroom.ledger.ServerPositions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Adds events that another log gives to {@code domain_event}, under the positions that it gives them, with the bytes
 * that the own log would hold.
 *
 * @param payloads gives the bytes of an event's payload as they are stored, where it has them
 * @param metadata writes metadata as JSON
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
     * Adds events within the caller's transaction; those that are kept already stay as they are.
     *
     * @param given in the order of the other log, at least one
     * @param positions how its order goes with the positions here
     * @throws IllegalStateException if an event is missing, or other events are kept under these positions
     */
    void add(Connection connection, List<Given> given, ServerPositions positions) throws SQLException {
        List<Placed> events = given.stream()
                .map(one -> new Placed(positions.position(one.index()), one.event()))
                .toList();
        begin(connection, events.getFirst().position(), events.getLast().position());
        if (insert(connection, events) < events.size()) {
            mustBeTheSame(connection, events);
        }
        mustHavePredecessors(connection, events);
    }

    private static void begin(Connection connection, long first, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT begin_keeping(?, ?)")) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            statement.execute();
        }
    }

    private int insert(Connection connection, List<Placed> events) throws SQLException {
        List<SerializedObject<byte[]>> serialized = events.stream()
                .map(given -> given.event().serializePayload(payloads, byte[].class))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, array(connection, "int8", events, Placed::position));
            statement.setArray(
                    2, array(connection, "int8", events, given -> given.event().getSequenceNumber()));
            statement.setArray(3, array(connection, "text", events, given -> given.event()
                    .getTimestamp()
                    .truncatedTo(ChronoUnit.MICROS)
                    .toString()));
            statement.setArray(
                    4, array(connection, "text", events, given -> given.event().getAggregateIdentifier()));
            statement.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            events,
                            given -> Objects.requireNonNullElse(given.event().getType(), "")));
            statement.setArray(
                    6, array(connection, "text", events, given -> given.event().getIdentifier()));
            statement.setArray(7, array(connection, "text", serialized, one -> one.getType()
                    .getName()));
            statement.setArray(8, array(connection, "text", serialized, one -> one.getType()
                    .getRevision()));
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "bytea",
                            serialized.stream().map(SerializedObject::getData).toArray(byte[][]::new)));
            statement.setArray(
                    10,
                    connection.createArrayOf(
                            "bytea", events.stream().map(this::metadata).toArray(byte[][]::new)));
            return statement.executeUpdate();
        }
    }

    private byte[] metadata(Placed given) {
        return metadata.serialize(given.event().getMetaData(), byte[].class).getData();
    }

    private static void mustBeTheSame(Connection connection, List<Placed> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAME)) {
            statement.setArray(1, array(connection, "int8", events, Placed::position));
            statement.setArray(
                    2, array(connection, "text", events, given -> given.event().getIdentifier()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getLong(1) < events.size()) {
                    throw new IllegalStateException("this database holds the events of another log: between positions "
                            + events.getFirst().position() + " and "
                            + events.getLast().position() + " others are kept than Axon Server gives");
                }
            }
        }
    }

    /** Whatever the positions look like: within a stream no event is passed over. */
    private static void mustHavePredecessors(Connection connection, List<Placed> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_PREDECESSOR)) {
            statement.setArray(
                    1, array(connection, "text", events, given -> given.event().getAggregateIdentifier()));
            statement.setArray(
                    2, array(connection, "int8", events, given -> given.event().getSequenceNumber()));
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new IllegalStateException("event " + (row.getLong(2) - 1) + " of " + row.getString(1)
                            + " is missing: event " + row.getLong(2) + " was given without it");
                }
            }
        }
    }

    private static <T> java.sql.Array array(Connection connection, String type, List<T> from, Function<T, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(value).toArray());
    }

    /**
     * An event as the other log gives it.
     *
     * @param index its place there, counting from 0
     * @param event the event
     */
    record Given(long index, DomainEventMessage<?> event) {}

    /** An event at its position here. */
    private record Placed(long position, DomainEventMessage<?> event) {}
}
