package io.showroom.eventlog.read;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An external Axon Server, and an event keeper that copies its new events into a database's table. */
public final class KeptFromServer implements AutoCloseable {

    private final AxonServerConnectionManager connections;
    private final AxonServerEventStore server;
    private final TrackingEventProcessor keeper;
    private final EventLog log;
    private final long next;

    /** Connects to {@code host:port}. */
    public KeptFromServer(String address, DataSource database) {
        AxonServerConfiguration settings = AxonServerConfiguration.builder()
                .servers(address)
                .componentName("showroom-test")
                .build();
        this.connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        this.server = AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(KeptLog.SERIALIZER)
                .snapshotSerializer(KeptLog.SERIALIZER)
                .snapshotFilter(SnapshotFilter.allowAll())
                .upcasterChain(NoOpEventUpcaster.INSTANCE)
                .build();
        TrackingToken head = server.createHeadToken();
        this.next = head == null ? 1 : head.position().orElseThrow() + 2;
        this.log = new PostgresEventLog(database);
        KeptTable table = new KeptTable(new GrpcMetaDataAwareSerializer(KeptLog.SERIALIZER), KeptLog.SERIALIZER);
        this.keeper = TrackingEventProcessor.builder()
                .name(EventKeeping.GROUP)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new EventKeeper(new JdbcTemplate(database), table, new KeptEventSignal()))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .tokenStore(new InMemoryTokenStore())
                .messageSource(EventKeeping.asStored(settings, connections, KeptLog.SERIALIZER))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
                .trackingEventProcessorConfiguration(
                        EventKeeping.following().andInitialTrackingToken(StreamableMessageSource::createHeadToken))
                .build();
        keeper.start();
        await().atMost(Duration.ofSeconds(30)).until(keeper::isRunning);
    }

    /** Returns the position of the next event. */
    public long next() {
        return next;
    }

    /** Records events on the server in this order and waits until they are kept. */
    public EventLog record(List<RecordedEvent> events) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !keeper.processingStatus().isEmpty());
        for (RecordedEvent event : events) {
            server.publish(new GenericDomainEventMessage<>(
                    "Prospect",
                    event.streamId(),
                    event.sequence(),
                    new GenericMessage<>(event.eventId(), event.payload(), event.metadata()),
                    event.recordedAt()));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> log.settledPosition() >= next + events.size() - 1);
        return log;
    }

    @Override
    public void close() {
        keeper.shutDown();
        connections.shutdown();
    }
}
