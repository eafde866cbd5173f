package io.showroom.eventlog.write;

import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The event log that Axon Server keeps. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ServedEventLog {

    /** The server shows events at once, while the command's transaction is open still. */
    @Bean
    CommittedFirst beforeEvents(PlatformTransactionManager transactions) {
        return new CommittedFirst(transactions);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    ServedEventStore eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer json,
            CommittedFirst before,
            DataSource database,
            Configuration axon) {
        AxonServerEventStore server = AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain())
                .build();
        ServedEventStore.Builder builder =
                ServedEventStore.over(server, new KnownServer(server, database, System::nanoTime), before::commit);
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return builder.build();
    }

    @Bean
    KnownServer knownServer(ServedEventStore store) {
        return store.known();
    }
}
