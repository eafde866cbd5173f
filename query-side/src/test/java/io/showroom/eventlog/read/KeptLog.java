package io.showroom.eventlog.read;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Another log, whose index counts from 0 as in Axon Server, and an event keeper that copies it into a database's table.
 */
public final class KeptLog implements AutoCloseable {

    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private final EmbeddedEventStore elsewhere = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog log;
    private final TrackingEventProcessor keeper;
    private long appended;

    KeptLog(DataSource database, KeptEventSignal signal) {
        this.log = new PostgresEventLog(database);
        SimpleEventHandlerInvoker handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(
                        new EventKeeper(new JdbcTemplate(database), new KeptTable(SERIALIZER, SERIALIZER), signal))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        this.keeper = TrackingEventProcessor.builder()
                .name(EventKeeping.GROUP)
                .eventHandlerInvoker(handlers)
                .tokenStore(new InMemoryTokenStore())
                .messageSource(elsewhere)
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
                .trackingEventProcessorConfiguration(EventKeeping.following())
                .build();
        keeper.start();
    }

    /** Records events in another log in this order and waits until they are kept. */
    public static EventLog of(DataSource database, List<RecordedEvent> events) {
        try (KeptLog kept = new KeptLog(database, new KeptEventSignal())) {
            events.forEach(kept::append);
            return kept.whenKept();
        }
    }

    void append(String streamId, long sequence, Instant recordedAt, Object payload) {
        append(new RecordedEvent(
                0, streamId + "/" + sequence, streamId, sequence, recordedAt, payload, Map.of("actor", "manager")));
    }

    void append(RecordedEvent event) {
        elsewhere.publish(new GenericDomainEventMessage<>(
                event.streamId().startsWith("P-") ? "Prospect" : "Store",
                event.streamId(),
                event.sequence(),
                new GenericMessage<>(event.eventId(), event.payload(), event.metadata()),
                event.recordedAt()));
        appended++;
    }

    EventLog whenKept() {
        await().atMost(Duration.ofSeconds(30)).until(() -> log.settledPosition() == appended);
        return log;
    }

    @Override
    public void close() {
        keeper.shutDown();
        elsewhere.shutDown();
    }
}
