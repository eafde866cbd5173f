package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KeptFromServer;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.AllProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract of {@link EveryLogTest} on an external Axon Server, named by
 * {@code SHOWROOM_TEST_AXON_SERVER=host:port}. Events already in its log stay; new ones have ids of their own.
 */
class RealServerTest {

    private static final String NAMED_BY = "SHOWROOM_TEST_AXON_SERVER";
    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Epochs EPOCHS = new Epochs(40);

    @Test
    void theSameEventsAndTables() throws SQLException {
        String server = System.getenv(NAMED_BY);
        assumeThat(server)
                .as("left out: no Axon Server is named by " + NAMED_BY)
                .isNotBlank();
        try (HikariDataSource database = TestDatabase.fresh();
                HikariDataSource expected = TestDatabase.fresh();
                KeptFromServer kept = new KeptFromServer(server, database)) {
            List<RecordedEvent> events = history(kept.next());
            EventLog log = kept.record(events);
            assertThat(log.settledPosition()).isEqualTo(events.getLast().position());
            MemoryLog memory = new MemoryLog(events);
            assertThat(EveryLogTest.streams(log)).isEqualTo(EveryLogTest.streams(memory));

            LiveTables.withTables(expected, events, PROJECTIONS, tables -> {});
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Map<String, Long> bounds = new HashMap<>();
                events.forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
                new Projector(log, Decryptors.NONE, PROJECTIONS, EPOCHS)
                        .advance(LiveTables.over(connection), "public", bounds);
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(new Contents(database).of(PROJECTIONS)).isEqualTo(new Contents(expected).of(PROJECTIONS));
        }
    }

    /** Returns a history of new prospects, at the positions that the server will assign, with times in milliseconds. */
    private static List<RecordedEvent> history(long first) {
        String run = UUID.randomUUID().toString().substring(24);
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : RandomHistory.of(run.hashCode(), 20)) {
            events.add(new RecordedEvent(
                    first + events.size(),
                    event.eventId(),
                    renamed(event.streamId(), run),
                    event.sequence(),
                    event.recordedAt(),
                    JSON.readValue(
                            renamed(JSON.writeValueAsString(event.payload()), run),
                            event.payload().getClass()),
                    event.metadata()));
        }
        return events;
    }

    private static String renamed(String text, String run) {
        return text.replace("-000000000000", "-" + run);
    }
}
