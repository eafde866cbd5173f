package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.DefeatRejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Over a store that, like Axon Server, counts positions from 0 and tells them only to those who follow the whole log.
 */
class AxonEventLogTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Clock before = GenericEventMessage.clock;
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog log = new AxonEventLog(store);

    @AfterEach
    void close() {
        GenericEventMessage.clock = before;
        store.shutDown();
    }

    @Test
    void anEmptyLogHasNothingToTell() {
        assertThat(log.settledPosition()).isZero();
        assertThat(log.stream("P-1", KnownUpTo.position(0))).isEmpty();
        assertThat(walk(KnownUpTo.position(0))).isEmpty();
    }

    @Test
    void theFirstEventIsToldToo() {
        append("P-1", 0, NOON);
        assertThat(log.stream("P-1", KnownUpTo.position(log.settledPosition()))).hasSize(1);
        assertThat(walk(KnownUpTo.position(0))).containsExactly("P-1:1");
    }

    @Test
    void nothingBehindTheBoundIsTold() {
        append("P-1", 0, NOON);
        append("P-2", 0, NOON);
        append("P-1", 1, NOON.plusSeconds(60));
        append("P-1", 2, NOON.plusSeconds(30));

        assertThat(log.stream("P-1", KnownUpTo.position(2)))
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 1L);
        assertThat(log.stream("P-1", new KnownUpTo(3, NOON.plusSeconds(59))))
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 2L);
        RecordedEvent first = log.stream("P-1", KnownUpTo.position(0)).getFirst();
        assertThat(first.payload()).isEqualTo(rejected("P-1"));
        assertThat(first.metadata()).isEqualTo(Map.of("actor", "manager"));
        assertThat(first.recordedAt()).isEqualTo(NOON);
    }

    @Test
    void severalStreamsComeAtOnceWithoutThoseNotKnown() {
        append("P-1", 0, NOON);
        append("P-2", 0, NOON);
        assertThat(log.streams(List.of("P-1", "P-2", "P-3"), KnownUpTo.position(1)))
                .containsOnlyKeys("P-1", "P-2");
        assertThat(log.streams(List.of("P-1", "P-2"), KnownUpTo.position(0))).containsOnlyKeys("P-1");
    }

    @Test
    void theWalkMeetsEachProspectOnceWholeAndNothingElse() {
        append("P-2", 0, NOON);
        append("store:S1", 0, NOON);
        append("P-1", 0, NOON);
        append("P-2", 1, NOON);
        append("P-3", 0, NOON);
        assertThat(walk(KnownUpTo.position(3))).containsExactly("P-1:1", "P-2:2");
    }

    private List<String> walk(KnownUpTo bound) {
        List<String> met = new ArrayList<>();
        log.forEachProspect(bound, stream -> met.add(stream.getFirst().streamId() + ":" + stream.size()));
        return met;
    }

    private void append(String stream, long sequence, Instant recordedAt) {
        GenericEventMessage.clock = Clock.fixed(recordedAt, ZoneOffset.UTC);
        store.publish(new GenericDomainEventMessage<>(
                "Prospect", stream, sequence, rejected(stream), MetaData.with("actor", "manager")));
    }

    private static DefeatRejected rejected(String prospect) {
        return new DefeatRejected(prospect, "S1", Instant.parse("2026-02-28T08:00:00Z"), "d-1", null);
    }
}
