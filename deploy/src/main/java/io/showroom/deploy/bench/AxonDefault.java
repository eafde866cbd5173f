package io.showroom.deploy.bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Axon with its default set-up, for comparison: events and tokens through JPA, one event per transaction in a replay.
 * Uses the same serializer and the same database server, with a database of its own.
 */
final class AxonDefault implements AutoCloseable {

    private final HikariDataSource connections;
    private final EntityManagerFactory entities;
    private final SimpleEntityManagerProvider manager;
    private final TransactionManager transactions;
    private final Serializer json;
    private final EmbeddedEventStore store;
    private final JdbcTemplate database;
    private int stored;

    AxonDefault(HikariDataSource connections, Serializer json) {
        this.connections = connections;
        this.json = json;
        this.database = new JdbcTemplate(connections);
        this.entities = entities(connections);
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        this.manager = new SimpleEntityManagerProvider(shared);
        JpaTransactionManager platform = new JpaTransactionManager(entities);
        platform.setDataSource(connections);
        platform.setJpaDialect(new HibernateJpaDialect());
        this.transactions = new SpringTransactionManager(platform);
        this.store = EmbeddedEventStore.builder()
                .storageEngine(JpaEventStorageEngine.builder()
                        .entityManagerProvider(manager)
                        .transactionManager(transactions)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .build())
                .build();
        database.execute("CREATE TABLE counted (event text PRIMARY KEY, n bigint NOT NULL)");
    }

    /**
     * Stores the events with 16 clients, reading the stream before each event and committing after it; returns the
     * seconds taken.
     */
    double append(List<BenchEventRow> events) {
        List<List<DomainEventMessage<?>>> parts = new ArrayList<>();
        for (int i = 0; i < Clients.COUNT; i++) {
            parts.add(new ArrayList<>());
        }
        events.forEach(event -> parts.get(Math.floorMod(event.stream().hashCode(), Clients.COUNT))
                .add(message(event)));
        stored += events.size();
        return Clients.seconds(client -> parts.get(client).forEach(this::append));
    }

    /** Replays all stored events through a handler that writes one row per event; returns events per second. */
    double replay() throws InterruptedException {
        Counting counting = new Counting(database, new CountDownLatch(stored));
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name("counting")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(counting)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(store)
                .tokenStore(JpaTokenStore.builder()
                        .entityManagerProvider(manager)
                        .serializer(json)
                        .build())
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing())
                .build();
        processor.start();
        try {
            counting.begun.await(30, TimeUnit.SECONDS);
            long start = System.nanoTime();
            if (!counting.left.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the default set-up did not get through its events");
            }
            return (stored - 1) / ((System.nanoTime() - start) / 1e9);
        } finally {
            processor.shutDown();
        }
    }

    @Override
    public void close() {
        store.shutDown();
        entities.close();
        connections.close();
    }

    private void append(DomainEventMessage<?> event) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(transactions);
        store.readEvents(event.getAggregateIdentifier()).forEachRemaining(Objects::requireNonNull);
        store.publish(event);
        work.commit();
    }

    private DomainEventMessage<?> message(BenchEventRow event) {
        Object payload = json.deserialize(
                new SimpleSerializedObject<>(event.payload(), byte[].class, event.payloadType(), event.revision()));
        MetaData metadata = json.deserialize(
                new SimpleSerializedObject<>(event.metadata(), byte[].class, MetaData.class.getName(), null));
        return new GenericDomainEventMessage<>(
                event.type(),
                event.stream(),
                event.sequence(),
                payload,
                metadata,
                event.eventId(),
                event.recordedAt().toInstant());
    }

    private static EntityManagerFactory entities(HikariDataSource connections) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("axon-default");
        factory.setDataSource(connections);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan("org.axonframework.eventhandling", "org.axonframework.eventsourcing.eventstore.jpa");
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    /** Event handler that stands for a read model: inserts one row per event. */
    private static final class Counting {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch left;
        private final JdbcTemplate database;

        Counting(JdbcTemplate database, CountDownLatch left) {
            this.database = database;
            this.left = left;
        }

        /** Called by Axon. */
        @EventHandler
        @SuppressWarnings("UnusedMethod")
        void on(Object event, @MessageIdentifier String id) {
            database.update("INSERT INTO counted (event, n) VALUES (?, 1)", id);
            begun.countDown();
            left.countDown();
        }
    }
}
