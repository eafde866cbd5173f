package io.showroom.audit.access.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.ledger.SealedLog;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The access log on a real PostgreSQL: no entry is lost, none can be changed, and its columns are those of the seals.
 */
class AccessLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AccessLog log =
            new AccessLog(new AccessTable(jdbc, new JdbcTransactionManager(database)), Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void queuedEntriesAreWrittenWhenTheProgramStops() {
        log.start();
        for (int i = 0; i < 1200; i++) {
            log.note(entry("A-" + i));
        }
        log.stop();
        assertThat(count()).isEqualTo(1200);
        assertThat(jdbc.queryForList("SELECT entry_id FROM access_log ORDER BY position", String.class))
                .startsWith("A-0", "A-1", "A-2")
                .endsWith("A-1198", "A-1199");
    }

    @Test
    void aFullQueueBlocksAndLosesNothing() throws SQLException, InterruptedException {
        List<Thread> readers = new ArrayList<>();
        try (Connection other = writing()) {
            log.start();
            for (int reader = 0; reader < 4; reader++) {
                int mine = reader;
                readers.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 1000; i++) {
                        log.note(entry("A-" + mine + "-" + i));
                    }
                }));
            }
            while (readers.stream().anyMatch(AccessLogTest::isAtWork)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            assertThat(readers).anyMatch(Thread::isAlive);
            assertThat(count()).isZero();
            other.commit();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        log.stop();
        assertThat(count()).isEqualTo(4000);
    }

    @Test
    void theMeterCountsQueuedEntries() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new AccessMeters(log).bindTo(registry);
        log.note(entry("A-1"));
        log.note(entry("A-2"));
        assertThat(registry.get("showroom.accesslog.queue").gauge().value()).isEqualTo(2);
        log.start();
        log.stop();
        assertThat(registry.get("showroom.accesslog.queue").gauge().value()).isZero();
    }

    @Test
    void entriesCannotBeChanged() {
        log.noteNow(entry("A-1"));
        assertThat(count()).isEqualTo(1);
        for (String sql : List.of(
                "UPDATE access_log SET who = 'nobody'",
                "DELETE FROM access_log",
                "TRUNCATE access_log",
                "DELETE FROM access_seal")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).hasMessageContaining("is written once");
        }
    }

    @Test
    void everyColumnIsSealed() {
        List<String> columns = jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns WHERE table_name = 'access_log'
                 ORDER BY ordinal_position""", String.class);
        assertThat(String.join(", ", columns)).isEqualTo(SealedLog.ACCESS.columns());
    }

    private static boolean isAtWork(Thread reader) {
        return reader.isAlive() && reader.getState() != Thread.State.WAITING;
    }

    /** A transaction of another writer that stays open. */
    private Connection writing() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, SealedLog.ACCESS_WRITING);
            lock.execute();
        }
        return connection;
    }

    private long count() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM access_log", Long.class);
        return count == null ? 0 : count;
    }

    private static AccessEntry entry(String id) {
        return new AccessEntry(
                NOW,
                "li",
                AccessKind.CARD,
                AccessOutcome.SHOWN,
                id,
                "S1",
                "PAGE",
                "origin",
                "/prospects/{id}",
                "",
                null,
                1,
                1,
                List.of("P-1"));
    }
}
