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
 * The event store over another log, which takes part in no transaction of the database. So it is asked to take the
 * events last of all that may fail, yet before the transaction commits: a lost race leaves nothing behind, and nothing
 * that is told of events is committed without them.
 *
 * <p>Left to itself, Axon's connector appends after the database has committed.
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
     * Over the log of a server.
     *
     * @param server as Axon's connector has it
     * @param known says whether it is the right one, and where its events have their places here
     * @param before is called with the unit of work just before its events are recorded
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
            // Whoever was first has written the row that goes with its event: the log itself is asked only after this.
            throw ConcurrencyFailures.isDuplicateKey(e)
                    ? new ConcurrencyFailures("another command wrote the row", e)
                    : e;
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
            throw ConcurrencyFailures.isToldBy(e) ? new ConcurrencyFailures("another event took the place", e) : e;
        } finally {
            aside.forEach(CurrentUnitOfWork::set);
        }
    }

    /** Within a unit of work the connector would wait for its commit. The innermost comes last. */
    private static Deque<UnitOfWork<?>> layAside() {
        Deque<UnitOfWork<?>> aside = new ArrayDeque<>();
        while (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> innermost = CurrentUnitOfWork.get();
            aside.push(innermost);
            CurrentUnitOfWork.clear(innermost);
        }
        return aside;
    }

    /** The position here of the last event that the server has. */
    long end() {
        TrackingToken head = server.createHeadToken();
        return known.position(head == null ? -1 : head.position().orElse(-1));
    }

    /** The server does not say where it put the events: not behind the end of its log as it is now. */
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

    /** From the first event on: nothing makes snapshots, and to be told so costs a way to the server and back. */
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
