package io.showroom.audit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.ledger.SealedLog;
import io.showroom.ledger.SigningKey;
import io.showroom.personaldata.MasterKey;
import io.showroom.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Sealing on a real PostgreSQL: the rows covered, and that seals are immutable. */
class SealerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Sealer sealer = sealer(null);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sealsFollowOneAnotherOverAllRows() throws SQLException {
        append(25);
        assertThat(sealer.waiting()).isEqualTo(10);
        assertThat(sealer.seal(() -> true)).isEqualTo(3);
        assertThat(sealer.waiting()).isZero();
        assertThat(ranges()).containsExactly("1: 1-10 (10)", "2: 11-20 (10)", "3: 21-25 (5)");
        append(1);
        assertThat(sealer.seal(() -> true)).isEqualTo(1);
        assertThat(ranges()).last().isEqualTo("4: 26-26 (1)");
        assertThat(jdbc.queryForList("SELECT previous FROM ledger_seal ORDER BY number", String.class)
                        .subList(1, 4))
                .isEqualTo(jdbc.queryForList("SELECT digest FROM ledger_seal ORDER BY number", String.class)
                        .subList(0, 3));
    }

    @Test
    void metersShowTheLastSealAndTheLag() throws SQLException {
        MeterRegistry registry = new SimpleMeterRegistry();
        new SealMeters(Map.of("events", sealer)).bindTo(registry);
        assertThat(told(registry, "showroom.seals.lag")).isZero();
        append(25);
        assertThat(told(registry, "showroom.seals.lag")).isEqualTo(25);
        sealer.seal(() -> true);
        append(2);
        assertThat(told(registry, "showroom.seals.position")).isEqualTo(25);
        assertThat(told(registry, "showroom.seals.lag")).isEqualTo(2);
    }

    private static double told(MeterRegistry registry, String meter) {
        return registry.get(meter).tag("log", "events").gauge().value();
    }

    @Test
    void aRolledBackPositionIsNoRow() throws SQLException {
        append(2);
        try (Connection writer = begin()) {
            insert(writer);
            writer.rollback();
        }
        append(1);
        sealer.seal(() -> true);
        assertThat(ranges()).containsExactly("1: 1-4 (3)");
    }

    @Test
    void nothingIsSealedAboveAnOpenTransaction() throws SQLException {
        append(2);
        try (Connection slow = begin()) {
            insert(slow);
            append(2);
            sealer.seal(() -> true);
            assertThat(ranges()).containsExactly("1: 1-2 (2)");
            slow.commit();
        }
        sealer.seal(() -> true);
        assertThat(ranges()).last().isEqualTo("2: 3-5 (3)");
    }

    @Test
    void onlyOneNodeSealsAtATime() throws SQLException {
        append(1);
        try (Connection other = begin()) {
            JdbcTemplate theirs = new JdbcTemplate(new SingleConnectionDataSource(other, true));
            assertThat(new LedgerTable(theirs, SealedLog.EVENTS).lock()).isTrue();
            assertThat(sealer.seal(() -> true)).isZero();
        }
        assertThat(sealer(null).seal(() -> true)).isEqualTo(1);
        assertThat(sealer.seal(() -> true)).isZero();
    }

    @Test
    void aSealIsNeverChangedOrRemoved() throws SQLException {
        append(1);
        sealer.seal(() -> true);
        for (String sql :
                List.of("UPDATE ledger_seal SET row_count = 2", "DELETE FROM ledger_seal", "TRUNCATE ledger_seal")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).hasMessageContaining("is written once");
        }
    }

    @Test
    void theKeyIsMadeOnceAndAnotherOneTakesOver() throws SQLException {
        append(1);
        sealer.seal(() -> true);
        append(1);
        sealer(null).seal(() -> true);
        SigningKey given = SigningKey.make();
        append(1);
        sealer(given).seal(() -> true);
        List<String> keys = jdbc.queryForList("SELECT key_id FROM ledger_seal ORDER BY number", String.class);
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.get(2)).isEqualTo(given.id());
        assertThat(jdbc.queryForList("SELECT wrapped FROM ledger_key WHERE key_id = ?", String.class, given.id()))
                .containsOnlyNulls();
    }

    @Test
    void fewEventsAreSealedAfterATimeAndManyAtOnce() throws SQLException {
        SealSchedule sealing =
                new SealSchedule(sealer, new SealSettings(10, Duration.ofSeconds(20)), Clock.systemUTC());
        append(3);
        sealing.look(0);
        sealing.look(TimeUnit.SECONDS.toNanos(10));
        assertThat(ranges()).isEmpty();
        sealing.look(TimeUnit.SECONDS.toNanos(19));
        assertThat(ranges()).containsExactly("1: 1-3 (3)");
        append(10);
        sealing.look(TimeUnit.SECONDS.toNanos(20));
        assertThat(ranges()).hasSize(2);
    }

    @Test
    void aHangingFirstSealIsReportedIndependentOfTheWallClock() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AbstractDataSource stuck = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                hangs.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("over");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        AtomicLong nanos = new AtomicLong();
        Clock wall = Clock.fixed(NOW, ZoneOffset.UTC);
        JdbcTemplate nothing = new JdbcTemplate(stuck);
        SealSchedule sealing = new SealSchedule(
                new Sealer(
                        SealedLog.EVENTS,
                        nothing,
                        new JdbcTransactionManager(stuck),
                        new SealingKeys(nothing, new MasterKey(new byte[32]), wall, null),
                        wall,
                        10),
                new SealSettings(10, Duration.ofSeconds(20)),
                wall,
                nanos::get);
        sealing.start();
        try {
            hangs.await();
            assertThat(sealing.health().getStatus()).isEqualTo(Status.UP);
            nanos.set(Duration.ofMinutes(3).toNanos());
            assertThat(sealing.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(sealing.health().getDetails())
                    .containsEntry("code", "hanging")
                    .containsEntry("since", NOW);
        } finally {
            goOn.countDown();
            sealing.stop();
        }
    }

    private Sealer sealer(@Nullable SigningKey given) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        SealingKeys keys = new SealingKeys(jdbc, new MasterKey(new byte[32]), clock, given);
        return new Sealer(SealedLog.EVENTS, jdbc, new JdbcTransactionManager(database), keys, clock, 10);
    }

    private List<String> ranges() {
        return jdbc.queryForList("""
                SELECT number || ': ' || first_position || '-' || last_position || ' (' || row_count || ')'
                  FROM ledger_seal ORDER BY number""", String.class);
    }

    private void append(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            try (Connection writer = begin()) {
                insert(writer);
                writer.commit();
            }
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT begin_append();
                INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                          payload_type, payload_revision, payload, meta_data)
                VALUES (0, '2026-03-01 10:00:00Z', ?, 'Prospect', ?, 'VisitRegistered', NULL, ?, ?)""")) {
            statement.setString(1, "P-" + UUID.randomUUID());
            statement.setString(2, UUID.randomUUID().toString());
            statement.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
            statement.setBytes(4, "{}".getBytes(StandardCharsets.UTF_8));
            statement.execute();
        }
    }
}
