package io.showroom.eventlog.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The event store over a server's log, in a command's unit of work. */
class RemoteEventStoreTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();
    private final List<String> done = new ArrayList<>();
    private final EmbeddedEventStore server = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public void appendEvents(List<? extends EventMessage<?>> events) {
                    if (refusal.get() != null) {
                        throw refusal.get();
                    }
                    super.appendEvents(events);
                }

                @Override
                public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
                    done.add("looked for a snapshot");
                    return super.readSnapshot(stream);
                }
            })
            .build();
    private final HikariDataSource database = TestDatabase.fresh();
    private final RemoteEventStore store = RemoteEventStore.over(
                    server, new EventServerIdentity(server, database, nanos::get), work -> before())
            .build();

    @AfterEach
    void close() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
        server.shutDown();
        database.close();
    }

    @Test
    void theServerHasTheEventsBeforeTheDatabaseCommits() {
        UnitOfWork<Message<?>> work = command();
        work.onCommit(committing -> done.add("commit after " + kept()));
        store.publish(event("P-1", 0), event("P-1", 1));
        assertThat(kept()).isZero();
        work.commit();
        assertThat(done).containsExactly("before 0", "commit after 2");
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    /**
     * Pre-append work runs before the events, whether it was registered before or after the first event was published.
     */
    @Test
    void preAppendWorkRunsBeforeTheEvents() {
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        work.onPrepareCommit(ready -> done.add("prepared"));
        work.commit();
        assertThat(done).containsExactly("before 0", "prepared");
    }

    @Test
    void theUnitOfWorkKnowsWhatItAppendedAndTheEndOfTheLog() {
        server.publish(event("P-0", 0));
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0), event("P-1", 1));
        List<AppendedEvent> appended = new ArrayList<>();
        work.onPrepareCommit(ready -> appended.addAll(AppendedEvent.in(ready)));
        work.commit();
        assertThat(appended)
                .containsExactly(
                        new AppendedEvent("DefeatRejected", "P-1", 0, 3),
                        new AppendedEvent("DefeatRejected", "P-1", 1, 3));
    }

    @Test
    void aLostRaceRollsTheDatabaseBack() {
        refusal.set(new AxonServerException("AXONIQ-2000", "Invalid sequence number 0 for aggregate P-1"));
        UnitOfWork<Message<?>> work = command();
        work.onCommit(committing -> done.add("commit"));
        work.onRollback(back -> done.add("rollback"));
        store.publish(event("P-1", 0));
        assertThatThrownBy(work::commit)
                .isInstanceOf(LostRaceException.class)
                .hasMessageContaining("another event took the place");
        assertThat(done).containsExactly("before 0", "rollback");
    }

    /** Another process's command on the same aggregate committed its rows before this one appended. */
    @Test
    void aRowThatAnotherWroteMeanwhileIsALostRace() {
        store.subscribe(events -> {
            throw new DuplicateKeyException("a row", new SQLException("duplicate key", "23505"));
        });
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        assertThatThrownBy(work::commit)
                .isInstanceOf(LostRaceException.class)
                .hasMessageContaining("another command wrote the row");
        assertThat(kept()).isZero();
    }

    @Test
    void whatFailsHereNeverReachesTheServer() {
        store.subscribe(events -> {
            throw new IllegalStateException("a table refuses");
        });
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        assertThatThrownBy(work::commit).hasMessage("a table refuses");
        assertThat(kept()).isZero();
    }

    @Test
    void unitsOfWorkAroundAreLeftAsTheyWere() {
        UnitOfWork<Message<?>> outer = command();
        UnitOfWork<Message<?>> inner = command();
        store.publish(event("P-1", 0));
        inner.commit();
        assertThat(CurrentUnitOfWork.get()).isSameAs(outer);
        outer.commit();
        assertThat(kept()).isEqualTo(1);
        assertThat(store.readEvents("P-1").asStream()).hasSize(1);
        assertThat(store.lastSequenceNumberFor("P-1")).contains(0L);
    }

    /** No snapshots exist, and a query would cost a round trip to the server. */
    @Test
    void noSnapshotIsLookedFor() {
        publish(event("P-1", 0));
        done.clear();
        assertThat(store.readEvents("P-1").asStream()).hasSize(1);
        assertThat(done).isEmpty();
    }

    /** An empty server in place of the one whose events are copied here. */
    @Test
    void aServerWithoutTheLastEventReceivesNothing() {
        keep("P-0", 0, event("P-0", 0).getIdentifier());
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        assertThatThrownBy(work::commit)
                .isInstanceOf(WrongEventServer.class)
                .hasMessageContaining("at position 1")
                .matches(EventServerUnavailable::isCauseOf);
        assertThat(kept()).isZero();
    }

    @Test
    void aServerWithADifferentLastEventReceivesNothing() {
        server.publish(event("P-0", 0));
        keep("P-0", 0, "another");
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        assertThatThrownBy(work::commit).isInstanceOf(WrongEventServer.class);
        assertThat(kept()).isZero();
    }

    @Test
    void theServerIsVerifiedAgainAfterASecond() {
        GenericDomainEventMessage<DefeatRejected> first = event("P-0", 0);
        server.publish(first);
        keep("P-0", 0, first.getIdentifier());
        publish(event("P-1", 0));
        new JdbcTemplate(database).update("UPDATE domain_event SET event_identifier = 'another'");
        publish(event("P-1", 1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThatThrownBy(() -> publish(event("P-1", 2))).isInstanceOf(WrongEventServer.class);
    }

    @Test
    void positionsGoOnBehindThoseThatWereMoved() {
        GenericDomainEventMessage<DefeatRejected> first = event("P-0", 0);
        server.publish(first);
        keep("P-0", 0, first.getIdentifier());
        new JdbcTemplate(database).update("INSERT INTO event_server (shift, moved) VALUES (5, 1)");
        UnitOfWork<Message<?>> work = command();
        store.publish(event("P-1", 0));
        List<AppendedEvent> appended = new ArrayList<>();
        work.onPrepareCommit(ready -> appended.addAll(AppendedEvent.in(ready)));
        work.commit();
        assertThat(appended).containsExactly(new AppendedEvent("DefeatRejected", "P-1", 0, 6));
    }

    private void publish(EventMessage<?> event) {
        UnitOfWork<Message<?>> work = command();
        store.publish(event);
        work.commit();
    }

    private void keep(String stream, long sequence, String identifier) {
        new JdbcTemplate(database).update("""
                        INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type,
                                                  event_identifier, payload_type, payload, meta_data)
                        VALUES (?, now(), ?, 'Prospect', ?, 'any', '', '')""", sequence, stream, identifier);
    }

    private void before() {
        done.add("before " + kept());
    }

    private long kept() {
        return server.readEvents("P-1", 0).asStream().count();
    }

    private static UnitOfWork<Message<?>> command() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
    }

    private static GenericDomainEventMessage<DefeatRejected> event(String prospect, long sequence) {
        return new GenericDomainEventMessage<>(
                "Prospect",
                prospect,
                sequence,
                new DefeatRejected(prospect, "S1", Instant.parse("2026-01-01T00:00:00Z"), "d-1", null));
    }
}
