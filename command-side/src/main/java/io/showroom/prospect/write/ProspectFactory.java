package io.showroom.prospect.write;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Creates the aggregate instances for replay; a Spring prototype bean per instance would cost more than the replay. */
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
