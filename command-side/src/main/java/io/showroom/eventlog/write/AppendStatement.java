package io.showroom.eventlog.write;

import static org.axonframework.eventhandling.EventUtils.asDomainEventMessage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Inserts events, several rows per statement, and returns their positions. The announcement that the readers' barrier
 * depends on is made in the same round trip, before the first position is assigned.
 */
final class AppendStatement {

    private static final int LARGEST = 256;

    private AppendStatement() {}

    static List<AppendedEvent> append(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        List<AppendedEvent> appended = new ArrayList<>(events.size());
        for (int from = 0; from < events.size(); ) {
            int size = rows(events.size() - from);
            insert(connection, events.subList(from, from + size), serializer, appended);
            from += size;
        }
        return appended;
    }

    /**
     * Returns the number of rows of the next statement. Few different sizes let the server cache the plans: any up to
     * eight, then powers of two.
     */
    private static int rows(int left) {
        return left <= 8 ? left : Math.min(LARGEST, Integer.highestOneBit(left));
    }

    private static void insert(
            Connection connection,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            List<AppendedEvent> appended)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(events.size()))) {
            int parameter = 0;
            for (EventMessage<?> message : events) {
                DomainEventMessage<?> event = asDomainEventMessage(message);
                SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
                SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
                statement.setLong(++parameter, event.getSequenceNumber());
                statement.setObject(
                        ++parameter,
                        event.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
                statement.setString(++parameter, event.getAggregateIdentifier());
                statement.setString(++parameter, Objects.requireNonNullElse(event.getType(), ""));
                statement.setString(++parameter, event.getIdentifier());
                statement.setString(++parameter, payload.getType().getName());
                statement.setString(++parameter, payload.getType().getRevision());
                statement.setBytes(++parameter, payload.getData());
                statement.setBytes(++parameter, metaData.getData());
            }
            statement.execute();
            statement.getMoreResults();
            collect(statement.getResultSet(), events, appended);
        }
    }

    private static void collect(
            ResultSet positions, List<? extends EventMessage<?>> events, List<AppendedEvent> appended)
            throws SQLException {
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = asDomainEventMessage(message);
            if (!positions.next() || !event.getIdentifier().equals(positions.getString(2))) {
                throw new SQLException("the positions were not returned in the order of the rows");
            }
            appended.add(new AppendedEvent(
                    event.getPayloadType().getSimpleName(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    positions.getLong(1)));
        }
    }

    private static String sql(int rows) {
        return """
                SELECT begin_append();
                INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                          payload_type, payload_revision, payload, meta_data)
                VALUES\s"""
                + "(?,?,?,?,?,?,?,?,?),".repeat(rows - 1)
                + "(?,?,?,?,?,?,?,?,?) RETURNING global_index, event_identifier";
    }
}
