package io.showroom.prospect.write;

import io.showroom.prospect.events.ProspectEvent;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the store of a prospect from its first event. */
@Component
class EventStoreProspects implements OtherProspects {

    private final EventStore log;

    EventStoreProspects(@Lazy EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<String> storeOf(String prospectId) {
        DomainEventStream stream = log.readEvents(prospectId, 0);
        return stream.hasNext() && stream.next().getPayload() instanceof ProspectEvent event
                ? Optional.of(event.store())
                : Optional.empty();
    }
}
