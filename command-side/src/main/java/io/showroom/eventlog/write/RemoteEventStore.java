package io.showroom.eventlog.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Event store over a log that takes part in no database transaction. Events are appended to it as the last step that
 * may fail, before the transaction commits: a lost race stores nothing, and no row derived from events is committed
 * without them.
 *
 * <p>Axon's connector by itself appends after the database has committed.
 */
final class RemoteEventStore extends AbstractEventStore {

    private final EventStore server;
    private final EventServerIdentity known;
    private final Consumer<UnitOfWork<?>> before;

    private RemoteEventStore(Builder builder) {
        super(builder);
        this.server = builder.server;
        this.known = builder.known;
        this.before = builder.before;
    }

    /**
     * Creates a builder over the log of a server.
     *
     * @param server the event store of Axon's connector
     * @param known verifies the server and maps its positions
     * @param before called with the unit of work just before its events are recorded
     */
    static Builder over(EventStore server, EventServerIdentity known, Consumer<UnitOfWork<?>> before) {
        Builder builder = new Builder(server, known, before);
        builder.storageEngine(new RemoteEvents(server));
        return builder;
    }

    EventServerIdentity known() {
        return known;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        try {
            super.prepareCommit(events);
        } catch (RuntimeException e) {
            // The command that was first has written a row with this key together with its event; the log itself is
            // checked only after this step.
            throw LostRaceException.isDuplicateKey(e) ? new LostRaceException("another command wrote the row", e) : e;
        }
        append(events);
    }

    private void append(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (unitOfWork != null) {
            before.accept(unitOfWork);
        }
        Deque<UnitOfWork<?>> aside = layAside();
        try {
            known.mustHoldWhatIsKept();
            server.publish(events);
            if (unitOfWork != null) {
                note(events, AppendedEvent.in(unitOfWork));
            }
        } catch (RuntimeException e) {
            throw LostRaceException.isCauseOf(e) ? new LostRaceException("another event took the place", e) : e;
        } finally {
            aside.forEach(CurrentUnitOfWork::set);
        }
    }

    /**
     * Detaches the current units of work, innermost last, because the connector would otherwise wait for their commit.
     */
    private static Deque<UnitOfWork<?>> layAside() {
        Deque<UnitOfWork<?>> aside = new ArrayDeque<>();
        while (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> innermost = CurrentUnitOfWork.get();
            aside.push(innermost);
            CurrentUnitOfWork.clear(innermost);
        }
        return aside;
    }

    /** Returns the position here of the server's last event. */
    long end() {
        TrackingToken head = server.createHeadToken();
        return known.position(head == null ? -1 : head.position().orElse(-1));
    }

    /**
     * Records the appended events. The server does not return their positions; the present end of its log is an upper
     * bound.
     */
    private void note(List<? extends EventMessage<?>> events, List<AppendedEvent> appended) {
        long position = end();
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
            appended.add(new AppendedEvent(
                    event.getPayloadType().getSimpleName(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    position));
        }
    }

    /** Reads from the first event: no snapshots exist, and looking for one would cost a round trip to the server. */
    @Override
    public DomainEventStream readEvents(String streamId) {
        return DomainEventStream.concat(
                server.readEvents(streamId, 0), DomainEventStream.of(stagedDomainEventMessages(streamId)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return server.openStream(after);
    }

    static final class Builder extends AbstractEventStore.Builder {

        private final EventStore server;
        private final EventServerIdentity known;
        private final Consumer<UnitOfWork<?>> before;

        private Builder(EventStore server, EventServerIdentity known, Consumer<UnitOfWork<?>> before) {
            this.server = server;
            this.known = known;
            this.before = before;
        }

        RemoteEventStore build() {
            return new RemoteEventStore(this);
        }
    }
}
