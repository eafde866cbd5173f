package io.showroom.eventlog.write;

import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Beans of the event log in Axon Server. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class RemoteEventLog {

    /** The server makes events readable at once, while the command's transaction is still open. */
    @Bean
    PreAppendTransaction preAppendWork(@Qualifier("aside") ObjectProvider<DataSource> aside, DataSource database) {
        return new PreAppendTransaction(aside.getIfAvailable(() -> database));
    }

    /**
     * Handles each command in the process that received it, as with the own log. Routing through the server would cost
     * time, fail with the node it was sent to, and be unavailable for a while after the server's return.
     */
    @Bean
    CommandBus commandBus(
            TransactionManager transactions, DuplicateCommandHandlerResolver duplicates, Configuration axon) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    RemoteEventStore eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer json,
            PreAppendTransaction before,
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
        RemoteEventStore.Builder builder = RemoteEventStore.over(
                server, new EventServerIdentity(server, database, System::nanoTime), before::commit);
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return builder.build();
    }

    @Bean
    LogEnd logEnd(RemoteEventStore store) {
        return store::end;
    }

    @Bean
    EventServerIdentity eventServerIdentity(RemoteEventStore store) {
        return store.known();
    }
}
