package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.ProspectRange;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.ReportProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Live, rebuilt and in memory: the same rows, on a real PostgreSQL. */
class RunnersTest {

    private static final List<Projection> PROJECTIONS = ReportProjections.all();
    private static final Epochs EPOCHS = new Epochs(70);
    private static final HikariDataSource DATABASE = TestDatabase.fresh();

    @Property(tries = 12)
    void liveInRandomBatchesEqualsAReplay(@ForAll long seed) throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(seed, 40);
        MemoryLog log = new MemoryLog(events);
        try (Connection connection = emptied()) {
            deliver(connection, log, events, new Random(seed), true);
            assertThat(rebuild(log)
                            .compare(LiveTables.over(connection), Long.MAX_VALUE, (p, e, r) -> {})
                            .mismatches())
                    .isEmpty();
        }
    }

    @Property(tries = 8)
    void aRebuildBesideLiveBatchesLosesAndDoublesNothing(@ForAll long seed) throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(seed, 30);
        MemoryLog log = new MemoryLog(events);
        Random random = new Random(seed);
        int half = random.nextInt(events.size());
        try (Connection connection = emptied();
                Connection other = DATABASE.getConnection()) {
            deliver(connection, log, events.subList(0, half), random, true);
            execute(connection, "UPDATE funnel_sum SET opened = opened + 1");
            MemoryLog walked = new MemoryLog(events.subList(0, half / 2));
            boolean[] delivered = {false};
            new Rebuild(
                            new MemoryLog(events) {
                                @Override
                                public void forEachProspect(
                                        LogBound bound,
                                        ProspectRange portion,
                                        java.util.function.Consumer<List<RecordedEvent>> stream) {
                                    walked.forEachProspect(bound, portion, stream);
                                    if (portion.from().equals(ProspectRange.WHOLE.from())) {
                                        live(other, log, events.subList(half, events.size()), random);
                                        delivered[0] = true;
                                    }
                                }
                            },
                            Decryptors.NONE,
                            PROJECTIONS,
                            EPOCHS)
                    .swap(LiveTables.over(connection), (p, e, r) -> {});
            assertThat(delivered[0]).isTrue();
            assertThat(rebuild(log)
                            .compare(LiveTables.over(connection), Long.MAX_VALUE, (p, e, r) -> {})
                            .mismatches())
                    .isEmpty();
            deliver(connection, log, events, random, true);
            assertThat(rebuild(log)
                            .compare(LiveTables.over(connection), Long.MAX_VALUE, (p, e, r) -> {})
                            .mismatches())
                    .isEmpty();
        }
    }

    @Test
    void aRebuildKeepsIndexesAndTheirNames() throws SQLException {
        MemoryLog log = new MemoryLog(RandomHistory.of(1, 3));
        try (Connection connection = emptied()) {
            String sql =
                    "SELECT string_agg(indexdef, ';' ORDER BY indexdef) FROM pg_indexes WHERE schemaname = 'public'";
            String before = string(connection, sql);
            rebuild(log).swap(LiveTables.over(connection), (p, e, r) -> {});
            assertThat(string(connection, sql)).isEqualTo(before);
            assertThat(string(connection, "SELECT count(*) FROM pg_namespace WHERE nspname = 'read_model_shadow'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aRowAlteredByHandIsListed() throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(7, 20);
        MemoryLog log = new MemoryLog(events);
        try (Connection connection = emptied()) {
            deliver(connection, log, events, new Random(7), false);
            execute(
                    connection,
                    "DELETE FROM prospect_step WHERE (prospect_id, stage) IN (SELECT prospect_id, stage FROM prospect_step LIMIT 1)");
            execute(
                    connection,
                    "UPDATE retained_new_sum SET new_base = new_base + 5 WHERE cut = 'total' AND month = (SELECT min(month) FROM retained_new_sum WHERE cut = 'total')");
            assertThat(rebuild(log)
                            .compare(LiveTables.over(connection), Long.MAX_VALUE, (p, e, r) -> {})
                            .mismatches())
                    .extracting(Mismatch::readModel)
                    .contains("prospect_step", "retained_new_sum")
                    .doesNotContain("funnel_sum");
        }
    }

    @Test
    void aReaderNeverSeesTheTablesHalfSwapped() throws SQLException {
        List<RecordedEvent> events = RandomHistory.of(3, 20);
        MemoryLog log = new MemoryLog(events);
        String count = "SELECT count(*) FROM prospect_step";
        try (Connection connection = emptied();
                Connection reader = DATABASE.getConnection()) {
            deliver(connection, log, events, new Random(3), false);
            String rows = string(connection, count);
            rebuild(log).swap(LiveTables.over(connection), (p, e, r) -> {});
            reader.setAutoCommit(false);
            Locks.readInOneSnapshot(LiveTables.over(reader));
            assertThat(string(reader, count)).isEqualTo(rows);
            reader.rollback();
        }
    }

    private static Connection emptied() throws SQLException {
        Connection connection = DATABASE.getConnection();
        execute(connection, "TRUNCATE read_model_progress, read_model_epoch");
        for (Projection projection : PROJECTIONS) {
            execute(connection, "TRUNCATE " + projection.table());
        }
        return connection;
    }

    private static Rebuild rebuild(MemoryLog log) {
        return new Rebuild(log, Decryptors.NONE, PROJECTIONS, EPOCHS);
    }

    private static void live(Connection connection, MemoryLog log, List<RecordedEvent> events, Random random) {
        try {
            deliver(connection, log, events, random, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers events in random batches; some batches twice, and one of them starting too early. */
    private static void deliver(
            Connection connection, MemoryLog log, List<RecordedEvent> events, Random random, boolean again)
            throws SQLException {
        Projector projector = new Projector(log, Decryptors.NONE, PROJECTIONS, EPOCHS);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            batch(connection, projector, events.subList(from, to));
            if (again && random.nextInt(3) == 0) {
                batch(connection, projector, events.subList(Math.max(0, from - 10), to));
            }
            from = to;
        }
    }

    private static void batch(Connection connection, Projector projector, List<RecordedEvent> events)
            throws SQLException {
        Map<String, Long> bounds = new HashMap<>();
        events.forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
        connection.setAutoCommit(false);
        Locks.useTables(LiveTables.over(connection));
        projector.advance(LiveTables.over(connection), "public", bounds);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String string(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
