package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.store.events.StoreOpened;
import io.showroom.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PostgresEventLogTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final String A = "P-00000000-0000-0000-0000-00000000000a";
    private static final String B = "P-00000000-0000-0000-0000-00000000000b";

    private final HikariDataSource database = TestDatabase.fresh();
    private final StoredEvents stored = new StoredEvents(database);
    private final EventLog log = new PostgresEventLog(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStreamIsReadAsItWasWritten() {
        OrderPlaced order = order(A, "123456.70");
        stored.append(A, 0, NOON, rejected(A), Map.of("actor", "consultant1", "store", "S1"));
        stored.append(B, 0, NOON, rejected(B));
        stored.append(A, 1, NOON.plusSeconds(1), order);

        List<RecordedEvent> stream = log.stream(A, LogBound.position(log.settledPosition()));

        assertThat(stream).extracting(RecordedEvent::payload).containsExactly(rejected(A), order);
        assertThat(stream).extracting(RecordedEvent::position).containsExactly(1L, 3L);
        assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L);
        assertThat(stream.getFirst().recordedAt()).isEqualTo(NOON);
        assertThat(stream.getFirst().metadata()).isEqualTo(Map.of("actor", "consultant1", "store", "S1"));
    }

    @Test
    void eventsAfterTheBoundAreNotRead() {
        stored.append(A, 0, NOON, rejected(A));
        stored.append(A, 1, NOON.plusSeconds(60), rejected(A));
        stored.append(A, 2, NOON.plusSeconds(30), rejected(A));

        assertThat(log.stream(A, LogBound.position(2))).hasSize(2);
        assertThat(log.stream(A, new LogBound(3, NOON.plusSeconds(59))))
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 2L);
        assertThat(log.stream(A, LogBound.position(0))).isEmpty();
    }

    @Test
    void severalStreamsAreReadAtOnceWithoutUnknownOnes() {
        stored.append(B, 0, NOON, rejected(B));
        stored.append(A, 0, NOON, rejected(A));
        stored.append(B, 1, NOON, rejected(B));
        Map<String, List<RecordedEvent>> streams =
                log.streams(List.of(A, B, "P-unknown"), LogBound.position(log.settledPosition()));
        assertThat(streams).containsOnlyKeys(A, B);
        assertThat(streams.get(B)).hasSize(2);
        assertThat(log.streams(List.of(), LogBound.position(9))).isEmpty();
    }

    @Test
    void theWalkPassesEachProspectsWholeStreamOnce() {
        stored.append(
                "store:S1", 0, NOON, new StoreOpened("S1", "One", "Asia/Shanghai", List.of(DayOfWeek.MONDAY), true));
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2100; i++) {
                String id = "P-%08d-0000-0000-0000-000000000000".formatted(i * 7919 % 100_000);
                stored.append(id, round, NOON, rejected(id));
            }
        }
        List<String> met = new ArrayList<>();
        log.forEachProspect(LogBound.position(log.settledPosition()), stream -> {
            assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L);
            assertThat(stream)
                    .extracting(RecordedEvent::streamId)
                    .containsOnly(stream.getFirst().streamId());
            met.add(stream.getFirst().streamId());
        });
        assertThat(met).hasSize(2100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSettledPositionIsThatOfTheLastSettledEvent() throws SQLException {
        assertThat(log.settledPosition()).isZero();
        stored.append(A, 0, NOON, rejected(A));
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("SELECT begin_append(), nextval('domain_event_position')");
            stored.append(A, 1, NOON, rejected(A));
            assertThat(log.settledPosition()).isEqualTo(1);
            writer.rollback();
            writer.setAutoCommit(true);
        }
        assertThat(log.settledPosition()).isEqualTo(3);
    }

    @Test
    void unknownFieldsAreIgnored() {
        stored.append(
                A,
                0,
                NOON,
                DefeatRejected.class.getName(),
                "1",
                "{\"prospectId\":\"" + A + "\",\"store\":\"S1\",\"declaration\":\"d\",\"later\":{\"x\":[1]},"
                        + "\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"actor\":\"x\",\"list\":[\"a\"],\"none\":null}");
        RecordedEvent event = log.stream(A, LogBound.position(1)).getFirst();
        assertThat(event.payload())
                .isEqualTo(new DefeatRejected(A, "S1", Instant.parse("2026-01-01T00:00:00Z"), "d", null));
        assertThat(event.metadata()).isEqualTo(Map.of("actor", "x"));
    }

    @Test
    void olderRevisionsAreUpcast() {
        stored.append(
                A,
                0,
                NOON,
                DefeatRejected.class.getName(),
                "0",
                "{\"prospectId\":\"" + A + "\",\"shop\":\"S1\",\"declaration\":\"d\","
                        + "\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"actor\":\"x\"}");
        EventLog upcasting = new PostgresEventLog(
                database, new ShopBecameStore(), Jackson3Serializer.builder().build());
        RecordedEvent event = upcasting.stream(A, LogBound.position(1)).getFirst();
        assertThat(event.payload())
                .isEqualTo(new DefeatRejected(A, "S1", Instant.parse("2026-01-01T00:00:00Z"), "d", null));
        assertThat(event.metadata()).isEqualTo(Map.of("actor", "x"));
        assertThat(event.position()).isEqualTo(1);
    }

    private static DefeatRejected rejected(String prospect) {
        return new DefeatRejected(prospect, "S1", Instant.parse("2026-02-28T08:00:00Z"), "d-1", null);
    }

    private static OrderPlaced order(String prospect, String price) {
        return new OrderPlaced(
                prospect,
                "S1",
                Instant.parse("2026-02-28T08:00:00Z"),
                "M1",
                "red",
                new BigDecimal(price),
                "CNY",
                new BigDecimal("5000"),
                "CASH",
                LocalDate.of(2026, 4, 1),
                "consultant1",
                null,
                "HABC",
                1,
                "H",
                "O",
                null);
    }

    private static final class ShopBecameStore extends SingleEventUpcaster {

        private static final SimpleSerializedType OLD = new SimpleSerializedType(DefeatRejected.class.getName(), "0");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(DefeatRejected.class.getName(), "1"), JsonNode.class, payload -> {
                        ObjectNode renamed = (ObjectNode) payload;
                        renamed.set("store", renamed.remove("shop"));
                        return renamed;
                    });
        }
    }
}
