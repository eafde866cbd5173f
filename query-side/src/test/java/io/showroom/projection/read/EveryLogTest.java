package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KeptLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.PostgresEventLog;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.eventlog.read.StoredEvents;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Contract of every event log, wherever it is kept: the same events, and by every runner the same tables and
 * as-known-then results.
 */
class EveryLogTest {

    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final Epochs EPOCHS = new Epochs(40);
    private static final int BATCH = 50;
    private static final List<RecordedEvent> EVENTS = counted(RandomHistory.of(11, 25));
    private static final long END = EVENTS.size();
    private static final List<LogBound> MOMENTS = List.of(
            LogBound.position(END / 3),
            LogBound.position(END - 1),
            new LogBound(Long.MAX_VALUE, EVENTS.get(EVENTS.size() / 2).recordedAt()));

    private static final Map<LogBound, Map<String, List<String>>> KNOWN = new HashMap<>();

    /** Where a log is kept. */
    private enum Kept {
        IN_MEMORY {
            @Override
            EventLog record(DataSource database, List<RecordedEvent> events) {
                return new MemoryLog(events);
            }
        },
        IN_THE_TABLE {
            @Override
            EventLog record(DataSource database, List<RecordedEvent> events) {
                StoredEvents stored = new StoredEvents(database);
                events.forEach(stored::append);
                return new PostgresEventLog(database);
            }
        },
        ELSEWHERE {
            @Override
            EventLog record(DataSource database, List<RecordedEvent> events) {
                return KeptLog.of(database, events);
            }
        };

        abstract EventLog record(DataSource database, List<RecordedEvent> events);
    }

    @ParameterizedTest
    @EnumSource
    void theSameEventsTablesAndAnswers(Kept kept) throws SQLException {
        try (HikariDataSource database = TestDatabase.fresh()) {
            EventLog log = kept.record(database, EVENTS);
            assertThat(log.settledPosition()).isEqualTo(END);
            assertThat(streams(log)).isEqualTo(streams(new MemoryLog(EVENTS)));
            assertThat(log.touched(END / 2, END, MOMENTS.getFirst()))
                    .containsExactlyInAnyOrderElementsOf(
                            new MemoryLog(EVENTS).touched(END / 2, END, MOMENTS.getFirst()));

            Contents contents = new Contents(database);
            try (Connection connection = database.getConnection()) {
                live(connection, log);
                assertThat(contents.of(PROJECTIONS)).isEqualTo(known(LogBound.position(END)));
                assertThat(asked(database, log))
                        .isEqualTo(MOMENTS.stream().map(EveryLogTest::known).toList());
                Rebuild rebuild = new Rebuild(log, Decryptors.NONE, PROJECTIONS, EPOCHS);
                assertThat(rebuild.compare(LiveTables.over(connection), Long.MAX_VALUE, (prospects, events, rows) -> {})
                                .mismatches())
                        .isEmpty();
                empty(database);
                rebuild.swap(LiveTables.over(connection), (prospects, events, rows) -> {});
            }
            assertThat(contents.of(PROJECTIONS)).isEqualTo(known(LogBound.position(END)));
        }
    }

    /** Returns the contents of the tables if nothing after the bound was recorded. */
    private static Map<String, List<String>> known(LogBound bound) {
        return KNOWN.computeIfAbsent(bound, EveryLogTest::made);
    }

    private static Map<String, List<String>> made(LogBound bound) {
        try (HikariDataSource database = TestDatabase.fresh()) {
            LiveTables.withTables(
                    database, EVENTS.stream().filter(bound::includes).toList(), PROJECTIONS, tables -> {});
            return new Contents(database).of(PROJECTIONS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, List<String>>> asked(DataSource database, EventLog log) {
        ReadModels readModels = ReadModelsOf.tables(database, log, PROJECTIONS, EPOCHS, END);
        Contents contents = new Contents(database);
        RequiredTables all =
                new RequiredTables(PROJECTIONS.stream().map(Projection::table).collect(Collectors.toSet()), null, null);
        return MOMENTS.stream()
                .map(moment -> readModels.asOf(moment, all, sums -> contents.of(PROJECTIONS)))
                .toList();
    }

    /** Runs the live projector in batches, some of which are delivered twice. */
    private static void live(Connection connection, EventLog log) throws SQLException {
        Projector projector = new Projector(log, Decryptors.NONE, PROJECTIONS, EPOCHS);
        connection.setAutoCommit(false);
        for (int from = 0; from < EVENTS.size(); from += BATCH) {
            Map<String, Long> bounds = new HashMap<>();
            EVENTS.subList(Math.max(0, from - BATCH / 2), Math.min(EVENTS.size(), from + BATCH))
                    .forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
            projector.advance(LiveTables.over(connection), "public", bounds);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void empty(DataSource database) {
        new JdbcTemplate(database)
                .execute("TRUNCATE read_model_progress, read_model_epoch, "
                        + PROJECTIONS.stream().map(Projection::table).collect(Collectors.joining(", ")));
    }

    static Map<String, List<RecordedEvent>> streams(EventLog log) {
        Map<String, List<RecordedEvent>> streams = new TreeMap<>();
        log.forEachProspect(
                LogBound.position(log.settledPosition()),
                stream -> streams.put(stream.getFirst().streamId(), stream));
        return streams;
    }

    /** Returns the events with consecutive positions. */
    private static List<RecordedEvent> counted(List<RecordedEvent> history) {
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : history) {
            events.add(new RecordedEvent(
                    events.size() + 1L,
                    event.eventId(),
                    event.streamId(),
                    event.sequence(),
                    event.recordedAt(),
                    event.payload(),
                    event.metadata()));
        }
        return events;
    }
}
