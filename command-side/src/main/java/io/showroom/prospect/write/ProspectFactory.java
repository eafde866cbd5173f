package io.showroom.prospect.write;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes prospects to replay their events on; a Spring bean for each of them would cost more than the replay. */
final class ProspectFactory implements AggregateFactory<Prospect> {

    @Override
    public Prospect createAggregateRoot(String id, DomainEventMessage<?> firstEvent) {
        return new Prospect();
    }

    @Override
    public Class<Prospect> getAggregateType() {
        return Prospect.class;
    }
}
