package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.KeptTable.ReceivedEvent;
import io.showroom.ledger.LogKeeper;
import io.showroom.ledger.ServerPositions;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of another log are kept once, in its order, as the local log would store them. */
class EventKeepingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final KeptEventSignal signal = new KeptEventSignal();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keptEventsEqualThoseOfTheLocalLog() {
        try (KeptLog elsewhere = new KeptLog(database, signal)) {
            elsewhere.append("P-1", 0, NOON, rejected("P-1"));
            elsewhere.append("store:S1", 0, NOON, rejected("P-9"));
            elsewhere.append("P-1", 1, NOON.plusSeconds(60), rejected("P-1"));
            EventLog log = elsewhere.whenKept();

            List<RecordedEvent> stream = log.stream("P-1", LogBound.position(3));
            assertThat(stream).extracting(RecordedEvent::position).containsExactly(1L, 3L);
            assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L);
            assertThat(stream).extracting(RecordedEvent::eventId).containsExactly("P-1/0", "P-1/1");
            assertThat(stream.getFirst().recordedAt()).isEqualTo(NOON);
            assertThat(stream.getFirst().payload()).isEqualTo(rejected("P-1"));
            assertThat(stream.getFirst().metadata()).isEqualTo(Map.of("actor", "manager"));
            assertThat(log.stream("P-1", LogBound.position(2))).hasSize(1);
            assertThat(jdbc.queryForMap("SELECT type, payload_type, payload_revision,"
                            + " convert_from(meta_data, 'UTF8') AS meta_data FROM domain_event WHERE global_index = 1"))
                    .containsEntry("type", "Prospect")
                    .containsEntry("payload_type", DefeatRejected.class.getName())
                    .containsEntry("payload_revision", "1")
                    .containsEntry("meta_data", "{\"actor\":\"manager\"}");
        }
    }

    @Test
    void positionsCountAsGivenOut() throws SQLException {
        keep(given(1, "P-1", 0), given(2, "P-1", 1));
        assertThat(jdbc.queryForObject("SELECT last_value FROM domain_event_position", Long.class))
                .isEqualTo(2);
        assertThat(new PostgresEventLog(database).settledPosition()).isEqualTo(2);
    }

    @Test
    void uncommittedEventsAreNotSettled() throws SQLException {
        keep(given(1, "P-1", 0));
        EventLog log = new PostgresEventLog(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            table().add(
                            connection,
                            List.of(given(2, "P-1", 1), given(3, "P-1", 2)),
                            ServerPositions.FROM_THE_BEGINNING);
            assertThat(log.settledPosition()).isEqualTo(1);
            assertThat(jdbc.queryForObject("SELECT settled_position()", Long.class))
                    .isEqualTo(1);
            connection.rollback();
            assertThat(log.settledPosition()).isEqualTo(1);
            table().add(
                            connection,
                            List.of(given(2, "P-1", 1), given(3, "P-1", 2)),
                            ServerPositions.FROM_THE_BEGINNING);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(log.settledPosition()).isEqualTo(3);
    }

    @Test
    void eventsDeliveredAgainAreKeptOnce() throws SQLException {
        keep(given(1, "P-1", 0), given(2, "P-1", 1));
        keep(given(2, "P-1", 1), given(3, "P-2", 0));
        assertThat(jdbc.queryForList("SELECT event_identifier FROM domain_event ORDER BY global_index", String.class))
                .containsExactly("P-1/0", "P-1/1", "P-2/0");
    }

    @Test
    void eventsOfAnotherLogAreRejected() throws SQLException {
        keep(given(1, "P-1", 0));
        assertThatThrownBy(() -> keep(given(1, "P-2", 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another log");
    }

    @Test
    void aMissingPredecessorIsRejected() throws SQLException {
        keep(given(1, "P-1", 0));
        assertThatThrownBy(() -> keep(given(2, "P-2", 0), given(4, "P-1", 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event 1 of P-1 is missing: event 2 was given without it");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM domain_event", Long.class))
                .isEqualTo(1);
    }

    @Test
    void storedBytesAreKeptUnchanged() throws SQLException {
        String old = "{\"prospectId\":\"P-1\",\"shop\":\"S1\",\"declaration\":\"d\"}";
        new StoredEvents(database).append("P-1", 0, NOON, DefeatRejected.class.getName(), "0", old, "{}");
        List<ReceivedEvent> read = new ArrayList<>();
        kept().openStream(null)
                .peek()
                .ifPresent(event -> read.add(new ReceivedEvent(0, (DomainEventMessage<?>) event)));
        jdbc.update("DELETE FROM domain_event");

        keep(read.toArray(ReceivedEvent[]::new));

        assertThat(jdbc.queryForObject(
                        "SELECT payload_revision || convert_from(payload, 'UTF8') FROM domain_event", String.class))
                .isEqualTo("0" + old);
    }

    @Test
    void waitingReadersAreSignalled() throws Exception {
        keep(given(1, "P-1", 0));
        try (BlockingStream<TrackedEventMessage<?>> stream = kept().openStream(new GlobalSequenceTrackingToken(1))) {
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
            CompletableFuture<TrackedEventMessage<?>> next = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.nextAvailable();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            keep(given(2, "P-2", 0));
            signal.raise();
            assertThat(next.get(30, TimeUnit.SECONDS).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        }
    }

    @Test
    void aProcessorFindsItsPlace() throws SQLException {
        KeptEvents kept = kept();
        assertThat(kept.createTailToken()).isNull();
        assertThat(kept.createHeadToken()).isNull();
        keep(given(1, "P-1", 0), given(2, "P-1", 1));
        assertThat(kept.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(kept.createTokenAt(NOON)).isNull();
        assertThat(kept.createTokenAt(NOON.plus(Duration.ofDays(1)))).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    /** Positions assigned by the local log stay assigned, including gaps. */
    @Test
    void positionsContinueAfterMovedEvents() throws SQLException {
        new StoredEvents(database).append("P-1", 0, NOON, DefeatRejected.class.getName(), "1", "{}", "{}");
        jdbc.execute("SELECT setval('domain_event_position', 7)");
        try (Connection connection = database.getConnection()) {
            LogKeeper.moved(connection, 1);
            table().add(
                            connection,
                            List.of(new ReceivedEvent(1, given(1, "P-1", 1).event())),
                            LogKeeper.positions(connection));
            assertThat(LogKeeper.positions(connection).lastMoved()).isZero();
        }
        assertThat(jdbc.queryForList("SELECT global_index FROM domain_event ORDER BY global_index", Long.class))
                .containsExactly(1L, 8L);
        assertThatThrownBy(() -> jdbc.queryForObject("SELECT begin_append()", Long.class))
                .hasMessageContaining("kept by an Axon Server");
    }

    private KeptEvents kept() {
        return new KeptEvents(JdbcClient.create(jdbc), KeptLog.SERIALIZER, NoOpEventUpcaster.INSTANCE, signal);
    }

    private static KeptTable table() {
        return new KeptTable(KeptLog.SERIALIZER, KeptLog.SERIALIZER);
    }

    private void keep(ReceivedEvent... given) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                table().add(connection, List.of(given), ServerPositions.FROM_THE_BEGINNING);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static ReceivedEvent given(long position, String stream, long sequence) {
        return new ReceivedEvent(
                position - 1,
                new GenericDomainEventMessage<>(
                        "Prospect",
                        stream,
                        sequence,
                        new GenericMessage<>(
                                stream + "/" + sequence, rejected(stream), MetaData.with("actor", "manager")),
                        NOON));
    }

    private static DefeatRejected rejected(String prospect) {
        return new DefeatRejected(prospect, "S1", Instant.parse("2026-02-28T08:00:00Z"), "d-1", null);
    }
}
