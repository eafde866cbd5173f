package io.showroom.eventlog.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The event log through Axon's own interface, for Axon Server. That tells an event's position only to those who follow
 * the whole log, not to those who read one stream; so what lies behind the bound is found by following the log from the
 * bound to its end and left out. Near the end of the log, where live read models are, that is short. Positions of the
 * events given are {@link #UNTOLD}.
 */
final class AxonEventLog implements EventLog {

    /** The position of an event of which the store does not tell it. */
    static final long UNTOLD = -1;

    private static final long BEFORE_ALL = -1;

    private final EventStore store;

    AxonEventLog(EventStore store) {
        this.store = store;
    }

    @Override
    public long settledPosition() {
        return Math.max(0, head());
    }

    /** Axon Server counts from 0; before the first event it is -1. */
    private long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? BEFORE_ALL : head.position().orElse(BEFORE_ALL);
    }

    @Override
    public long positionAt(Instant instant) {
        TrackingToken before = store.createTokenAt(instant.plusNanos(1));
        return before == null ? 0 : Math.max(0, before.position().orElse(BEFORE_ALL));
    }

    @Override
    public long positionAt(Instant instant, long notBehind) {
        return Math.min(positionAt(instant), notBehind);
    }

    @Override
    public List<Touched> touched(long after, long upTo, KnownUpTo bound) {
        Map<String, Touched> touched = new TreeMap<>();
        follow(new GlobalSequenceTrackingToken(after), upTo, event -> {
            String prospect = event.getAggregateIdentifier();
            if (Portion.WHOLE.holds(prospect)) {
                // Of an event that is followed the position is told.
                long position = ((TrackedEventMessage<?>) event)
                        .trackingToken()
                        .position()
                        .orElse(UNTOLD);
                boolean known = position <= bound.position()
                        && (bound.recordedBy() == null || !event.getTimestamp().isAfter(bound.recordedBy()));
                touched.merge(
                        prospect,
                        new Touched(prospect, known, !known),
                        (one, other) ->
                                new Touched(prospect, one.known() || other.known(), one.later() || other.later()));
            }
        });
        return List.copyOf(touched.values());
    }

    @Override
    public Instant instantAt(long position) {
        Instant[] last = {Instant.EPOCH};
        follow(new GlobalSequenceTrackingToken(position - 1), position, event -> last[0] = event.getTimestamp());
        return last[0];
    }

    @Override
    public List<RecordedEvent> stream(String streamId, KnownUpTo bound) {
        return stream(streamId, bound.recordedBy(), after(bound.position(), Set.of(streamId)));
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Collection<String> streamIds, KnownUpTo bound) {
        Set<String> later = after(bound.position(), new HashSet<>(streamIds));
        Map<String, List<RecordedEvent>> streams = new HashMap<>();
        for (String streamId : streamIds) {
            List<RecordedEvent> stream = stream(streamId, bound.recordedBy(), later);
            if (!stream.isEmpty()) {
                streams.put(streamId, stream);
            }
        }
        return streams;
    }

    /** {@inheritDoc} Here the identifiers of all prospects are kept in memory, and of the events behind the bound. */
    @Override
    public void forEachProspect(KnownUpTo bound, Portion portion, Consumer<List<RecordedEvent>> stream) {
        Set<String> prospects = new TreeSet<>();
        follow(null, bound.position(), event -> {
            if (portion.holds(event.getAggregateIdentifier())) {
                prospects.add(event.getAggregateIdentifier());
            }
        });
        Set<String> later = after(bound.position(), prospects);
        for (String prospect : prospects) {
            List<RecordedEvent> events = stream(prospect, bound.recordedBy(), later);
            if (!events.isEmpty()) {
                stream.accept(events);
            }
        }
    }

    private List<RecordedEvent> stream(String streamId, @Nullable Instant recordedBy, Set<String> later) {
        List<RecordedEvent> events = new ArrayList<>();
        store.readEvents(streamId, 0).asStream().forEach(event -> {
            boolean known = recordedBy == null || !event.getTimestamp().isAfter(recordedBy);
            if (known && !later.contains(event.getIdentifier())) {
                events.add(recorded(event));
            }
        });
        return events;
    }

    private static RecordedEvent recorded(DomainEventMessage<?> event) {
        Map<String, String> metadata = new TreeMap<>();
        event.getMetaData().forEach((name, value) -> metadata.put(name, String.valueOf(value)));
        return new RecordedEvent(
                UNTOLD,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                event.getPayload(),
                metadata);
    }

    private Set<String> after(long position, Set<String> streamIds) {
        Set<String> identifiers = new HashSet<>();
        follow(new GlobalSequenceTrackingToken(position), Long.MAX_VALUE, event -> {
            if (streamIds.contains(event.getAggregateIdentifier())) {
                identifiers.add(event.getIdentifier());
            }
        });
        return identifiers;
    }

    /** Follows the log after a token up to a position or to the present end, whichever comes first. */
    private void follow(@Nullable TrackingToken after, long upTo, Consumer<DomainEventMessage<?>> each) {
        long end = Math.min(upTo, head());
        long position = after == null ? BEFORE_ALL : after.position().orElse(BEFORE_ALL);
        if (position >= end) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> log = store.openStream(after)) {
            while (position < end) {
                TrackedEventMessage<?> event = log.nextAvailable();
                position = event.trackingToken().position().orElse(position);
                if (position <= end && event instanceof DomainEventMessage<?> domainEvent) {
                    each.accept(domainEvent);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the event log", e);
        }
    }
}
