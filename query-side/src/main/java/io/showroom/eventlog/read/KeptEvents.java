package io.showroom.eventlog.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Message source of the events that {@link EventKeeper} keeps. One node keeps them at a time, in order, so readers see
 * them without gaps up to some position, and nothing appears below it later.
 */
record KeptEvents(JdbcClient database, Serializer serializer, EventUpcaster upcasters, KeptEventSignal signal)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int PAGE = 1000;

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new KeptStream(
                this::after, signal, after == null ? 0 : after.position().orElse(0));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(database.sql("SELECT coalesce(max(global_index), 0) FROM domain_event"));
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return token(
                database.sql("""
                        SELECT coalesce((SELECT min(global_index) - 1 FROM domain_event WHERE time_stamp >= ?),
                                        (SELECT max(global_index) FROM domain_event), 0)""").param(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)));
    }

    private Page after(long position) {
        List<TrackedDomainEventData<byte[]>> page = database.sql("SELECT " + StoredRow.COLUMNS
                        + ", type FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT " + PAGE)
                .param(position)
                .query((row, n) -> {
                    StoredRow stored = StoredRow.of(row);
                    return new TrackedDomainEventData<>(
                            new GlobalSequenceTrackingToken(stored.position()), stored.entry(row.getString("type")));
                })
                .list();
        return new Page(
                EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), serializer, upcasters)
                        .<TrackedEventMessage<?>>map(event -> event)
                        .toList(),
                page.isEmpty()
                        ? position
                        : page.getLast().trackingToken().position().orElseThrow());
    }

    private static @Nullable TrackingToken token(JdbcClient.StatementSpec asked) {
        long position = asked.query(Long.class).single();
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /**
     * The next events.
     *
     * @param events in their current revision
     * @param last last position read, which may have no event if upcasters dropped it
     */
    record Page(List<TrackedEventMessage<?>> events, long last) {}
}
