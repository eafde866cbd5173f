package io.showroom.deploy.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.showroom.deploy.ShowroomApplication;
import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.ReadModelProcessing;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.DefeatRejected;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wiring of the event log in the whole application, with PostgreSQL and with Axon Server. */
class EventLogWiringTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void eventsAreKeptHereAndReadModelsFollowThem() {
        try (ConfigurableApplicationContext application = application("own").run()) {
            assertThat(application.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
            assertThat(application.getBean("eventSerializer")).isInstanceOf(Jackson3Serializer.class);
            assertThat(application.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
            assertThat(application.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(application.getBeansOfType(UpdateChecker.class)).isEmpty();
            assertThat(GenericEventMessage.clock).isSameAs(application.getBean(Clock.class));
            assertThat(processor(application)).isInstanceOf(TrackingEventProcessor.class);

            var payload = new DefeatRejected("P-1", "S1", Instant.parse("2026-01-01T00:00:00Z"), "d-1", null);
            application
                    .getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Prospect", "P-1", 0, payload, MetaData.with("actor", "m")));

            Probe probe = application.getBean(Probe.class);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(probe.seen).containsExactly(payload));
            EventLog log = application.getBean(EventLog.class);
            RecordedEvent event =
                    log.stream("P-1", LogBound.position(log.settledPosition())).getFirst();
            assertThat(event.payload()).isEqualTo(payload);
            assertThat(event.metadata()).containsAllEntriesOf(Map.of("actor", "m"));
            JdbcClient sql = application.getBean(JdbcClient.class);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            sql.sql("SELECT convert_from(token, 'UTF8') FROM token_entry WHERE processor_name = ?")
                                    .param(ReadModelProcessing.GROUP)
                                    .query(String.class)
                                    .single())
                    .isEqualTo("{\"globalIndex\":" + event.position() + "}"));
        }
    }

    /** No server is running, so the start fails at the first command, after all beans are created. */
    @Test
    void withAxonServerNothingOfTheOwnLogIsMade() {
        AtomicBoolean wired = new AtomicBoolean();
        SpringApplicationBuilder application = application("served")
                .listeners((ApplicationListener<ApplicationStartedEvent>) started -> {
                    ApplicationContext context = started.getApplicationContext();
                    assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
                    assertThat(context.containsBean("otherNodes")).isFalse();
                    assertThat(context.getBean(EventStore.class)).isNotNull();
                    assertThat(context.getBeansOfType(AxonServerEventStore.class))
                            .isEmpty();
                    assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
                    assertThat(context.getBean(EventLog.class).getClass().getSimpleName())
                            .isEqualTo("PostgresEventLog");
                    assertThat(context.getBean(EventProcessingConfiguration.class)
                                    .eventProcessor("event-keeping", TrackingEventProcessor.class))
                            .isPresent();
                    wired.set(true);
                });
        assertThatThrownBy(() ->
                        application.run("--axon.axonserver.enabled=true", "--axon.axonserver.servers=127.0.0.1:1"))
                .rootCause()
                .hasMessageContaining("UNAVAILABLE");
        assertThat(wired).isTrue();
    }

    private static TrackingEventProcessor processor(ConfigurableApplicationContext application) {
        return application
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModelProcessing.GROUP, TrackingEventProcessor.class)
                .orElseThrow();
    }

    private static SpringApplicationBuilder application(String database) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("CREATE DATABASE " + database)
                .update();
        return new SpringApplicationBuilder(ShowroomApplication.class, Probe.class)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.register-shutdown-hook=false",
                        "showroom.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", database),
                        "spring.datasource.username=postgres");
    }

    @Component
    @ProcessingGroup(ReadModelProcessing.GROUP)
    static class Probe {

        final List<Object> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(DefeatRejected event) {
            seen.add(event);
        }
    }
}
