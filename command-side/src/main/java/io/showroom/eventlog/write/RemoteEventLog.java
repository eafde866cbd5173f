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

/** The event log that Axon Server keeps. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class RemoteEventLog {

    /** The server shows events at once, while the command's transaction is open still. */
    @Bean
    PreAppendTransaction preAppendWork(@Qualifier("aside") ObjectProvider<DataSource> aside, DataSource database) {
        return new PreAppendTransaction(aside.getIfAvailable(() -> database));
    }

    /**
     * A command is decided where it came in, as with the log of one's own: a way over the server and back would cost
     * time, end with whichever node it was sent to, and not be there yet when the server takes events again.
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
