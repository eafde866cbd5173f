package io.showroom.eventlog.write;

import static io.showroom.eventlog.write.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.codelist.events.CodeRetired;
import io.showroom.prospect.events.DefeatRejected;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendTest {

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatIsAppendedIsReadBackAsItWas() {
        Instant recorded = Instant.parse("2026-01-02T03:04:05.123456Z");
        var written = (DomainEventMessage<?>) event("P-1", 0, recorded);
        log.append(written);

        DomainEventMessage<?> read = log.store.readEvents("P-1").next();
        assertThat(read.getPayload()).isEqualTo(written.getPayload()).isInstanceOf(DefeatRejected.class);
        assertThat(read.getMetaData()).containsExactlyEntriesOf(Map.of("actor", "manager"));
        assertThat(read.getTimestamp()).isEqualTo(recorded);
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo("Prospect");
        assertThat(read.getSequenceNumber()).isZero();
    }

    @Test
    void rowsAreReadableJsonBesideTheirRevision() {
        log.append(event("P-1", 0));
        assertThat(log.sql
                        .sql("SELECT convert_from(payload, 'UTF8') FROM domain_event")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"prospectId\":\"P-1\",\"store\":\"S1\",\"occurredAt\":\"2024-02-29T10:00:00Z\","
                        + "\"declaration\":\"d-1\"}");
        assertThat(log.sql
                        .sql("SELECT payload_type || ' ' || payload_revision || ' ' || convert_from(meta_data, 'UTF8')"
                                + " FROM domain_event")
                        .query(String.class)
                        .single())
                .isEqualTo(DefeatRejected.class.getName() + " 1 {\"actor\":\"manager\"}");
    }

    @Test
    void theUnitOfWorkKnowsWhatItAppended() {
        log.append(event("P-0", 0));
        UnitOfWork<?> unitOfWork = log.begin();
        log.store.publish(event("P-1", 0), event("P-1", 1));
        unitOfWork.onCommit(ready -> assertThat(AppendedEvent.in(ready))
                .containsExactly(
                        new AppendedEvent("DefeatRejected", "P-1", 0, 2),
                        new AppendedEvent("DefeatRejected", "P-1", 1, 3)));
        unitOfWork.commit();
    }

    @Test
    void appendsToDifferentStreamsDoNotWaitForOneAnother() throws Exception {
        try (Connection open = log.heldAppend(event("P-open", 0))) {
            CompletableFuture.runAsync(() -> log.append(event("P-other", 0))).get(30, TimeUnit.SECONDS);
            open.rollback();
        }
        assertThat(log.inOrder()).hasSize(1);
    }

    @Test
    void theSamePlaceCannotBeTakenTwice() {
        log.append(event("P-1", 0), event("P-1", 1));
        assertThatThrownBy(() -> log.append(event("P-1", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> log.append(event("P-1", 0))).isInstanceOf(ConcurrencyException.class);
        assertThat(log.inOrder()).hasSize(2);
    }

    @Test
    void theLaterOfTwoConcurrentAppendsLosesTheRace() throws Exception {
        log.append(event("P-1", 0));
        CompletableFuture<Void> second;
        try (Connection first = log.heldAppend(event("P-1", 1))) {
            second = CompletableFuture.runAsync(() -> log.append(event("P-1", 1)));
            first.commit();
        }
        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.inOrder()).hasSize(2);
    }

    @Test
    void snapshotsAreKeptForStreamsThatMayHaveThem() {
        var payload = new CodeRetired("MODEL", "M1");
        log.store.storeSnapshot(new GenericDomainEventMessage<>("CodeList", "codes:MODEL", 7, payload));
        log.store.storeSnapshot(new GenericDomainEventMessage<>("CodeList", "codes:MODEL", 9, payload));
        log.store.storeSnapshot((DomainEventMessage<?>) event("P-1", 3));
        assertThat(log.engine.readSnapshot("codes:MODEL")).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
            assertThat(snapshot.getPayload()).isEqualTo(payload);
        });
        assertThat(log.sql
                        .sql("SELECT aggregate_identifier FROM snapshot_event")
                        .query(String.class)
                        .list())
                .containsExactly("codes:MODEL");
    }

    @Test
    void aTokenIsFoundByTime() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(log.store.createHeadToken()).isNull();
        log.append(event("P-1", 0, start));
        log.append(event("P-1", 1, start.plusSeconds(60)));
        assertThat(log.store.createHeadToken().position()).hasValue(2);
        assertThat(log.store.createTokenAt(start.plusSeconds(1)).position()).hasValue(1);
        assertThat(log.store.createTokenAt(start.plusSeconds(61)).position()).hasValue(2);
        assertThat(log.store.createTokenAt(start)).isNull();
        assertThat(List.of(log.store.lastSequenceNumberFor("P-1").orElseThrow()))
                .containsExactly(1L);
    }
}
