package io.showroom.eventlog.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Storage engine that reads from the server for {@link RemoteEventStore}, which appends by itself. */
record RemoteEvents(EventStore server) implements EventStorageEngine {

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        // The store appends, as the last step.
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        server.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return server.openStream(after).asStream();
    }

    @Override
    public DomainEventStream readEvents(String streamId, long first) {
        return server.readEvents(streamId, first);
    }

    /** The server's streams include their snapshots. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        return server.lastSequenceNumberFor(streamId);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return server.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return server.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return server.createTokenAt(instant);
    }
}
