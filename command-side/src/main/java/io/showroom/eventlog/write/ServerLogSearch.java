package io.showroom.eventlog.write;

import java.util.List;
import java.util.TreeSet;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the whole log, when Axon Server keeps it. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ServerLogSearch implements LogSearch {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventStore log;

    ServerLogSearch(EventStore log) {
        this.log = log;
    }

    @Override
    public List<String> streamsSaying(String type, String text) {
        TreeSet<String> streams = new TreeSet<>();
        TrackingToken head = log.createHeadToken();
        try (BlockingStream<TrackedEventMessage<?>> events = log.openStream(null)) {
            boolean more = head != null;
            while (more) {
                TrackedEventMessage<?> event = events.nextAvailable();
                if (event instanceof DomainEventMessage<?> of && type.equals(of.getType()) && says(event, text)) {
                    streams.add(of.getAggregateIdentifier());
                }
                more = !event.trackingToken().covers(head);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
        return List.copyOf(streams);
    }

    private static boolean says(TrackedEventMessage<?> event, String text) {
        for (JsonNode value : JSON.<JsonNode>valueToTree(event.getPayload())) {
            if (value.isString() && value.stringValue().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
