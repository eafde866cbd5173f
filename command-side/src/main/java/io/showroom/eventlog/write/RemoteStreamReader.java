package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reads whole streams through Axon's API when Axon Server keeps the events: first the log once for the identifiers,
 * which are kept in memory, then each stream.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
record RemoteStreamReader(EventStore log) implements StreamReader {

    private static final int STREAMS_AT_ONCE = 100;

    @Override
    public void after(String type, String streamId, Consumer<List<List<? extends DomainEventMessage<?>>>> some) {
        List<List<? extends DomainEventMessage<?>>> streams = new ArrayList<>();
        for (String id : identifiers(type).tailSet(streamId, false)) {
            streams.add(log.readEvents(id, 0).asStream().toList());
            if (streams.size() == STREAMS_AT_ONCE) {
                some.accept(streams);
                streams = new ArrayList<>();
            }
        }
        if (!streams.isEmpty()) {
            some.accept(streams);
        }
    }

    private TreeSet<String> identifiers(String type) {
        TreeSet<String> found = new TreeSet<>();
        TrackingToken head = log.createHeadToken();
        try (BlockingStream<TrackedEventMessage<?>> events = log.openStream(null)) {
            boolean more = head != null;
            while (more) {
                TrackedEventMessage<?> event = events.nextAvailable();
                if (event instanceof DomainEventMessage<?> of
                        && of.getSequenceNumber() == 0
                        && type.equals(of.getType())) {
                    found.add(of.getAggregateIdentifier());
                }
                more = !event.trackingToken().covers(head);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
        return found;
    }
}
