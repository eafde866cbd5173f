package io.showroom.eventlog.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The events that {@link EventKeeper} keeps, for processors to follow. One keeps them at a time, in order, so whoever
 * looks sees them without gaps up to some position, and nothing comes later below it.
 */
record KeptEvents(DataSource database, Serializer serializer, EventUpcaster upcasters, Bell bell)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int PAGE = 1000;

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new KeptStream(
                this::after, bell, after == null ? 0 : after.position().orElse(0));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(query("SELECT coalesce(max(global_index), 0) FROM domain_event", statement -> {}));
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return token(query(
                """
                SELECT coalesce((SELECT min(global_index) - 1 FROM domain_event WHERE time_stamp >= ?),
                                (SELECT max(global_index) FROM domain_event), 0)""",
                statement -> statement.setObject(
                        1, instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))));
    }

    private Page after(long position) {
        String sql = "SELECT " + StoredRow.COLUMNS
                + ", type FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT " + PAGE;
        List<TrackedDomainEventData<byte[]>> page = new ArrayList<>();
        long last = position;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StoredRow row = StoredRow.of(rows);
                    last = row.position();
                    page.add(new TrackedDomainEventData<>(
                            new GlobalSequenceTrackingToken(last), row.entry(rows.getString("type"))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the events after position " + position, e);
        }
        return new Page(
                EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), serializer, upcasters)
                        .<TrackedEventMessage<?>>map(event -> event)
                        .toList(),
                last);
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    private long query(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find a place among the kept events", e);
        }
    }

    /**
     * The next events.
     *
     * @param events in today's form
     * @param last the position up to which they were read, which upcasters may have left without an event
     */
    record Page(List<TrackedEventMessage<?>> events, long last) {}

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
