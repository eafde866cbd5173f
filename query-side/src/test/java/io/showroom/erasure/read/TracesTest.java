package io.showroom.erasure.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.erasure.read.TraceJournal.Step;
import io.showroom.erasure.read.TraceJournal.Traced;
import io.showroom.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Removal of erased persons' traces from the database's files, on a real PostgreSQL. */
class TracesTest {

    private static final Instant ERASED = Instant.parse("2026-12-22T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-22T04:00:00Z");

    private static HikariDataSource database;
    private static JdbcClient sql;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void forget() {
        sql.sql("DELETE FROM erasure_row").update();
        sql.sql("DELETE FROM erasure_trace").update();
    }

    @Test
    void afterAnErasureSmallTablesAreRewrittenAtOnceAndTheOldLogIsRemoved() {
        erase(7);
        look(NOON, "64MB");
        TraceJournal journal = journal(NOON);
        assertThat(journal.upTo(Step.TABLES)).isEqualTo(7);
        assertThat(journal.upTo(Step.LOG)).isEqualTo(7);
        assertThat(journal.traced().doneAt(Step.TABLES, 7)).isEqualTo(NOON);
        assertThat(journal.waitsSince(Step.TABLES)).isEmpty();
    }

    @Test
    void withoutAnErasureNothingIsDone() {
        look(NOON, "64MB");
        assertThat(journal(NOON).traced().steps()).isEmpty();
        assertThat(health(NOON).getStatus()).isEqualTo(Status.UP);
        assertThat(health(NOON).getDetails()).containsEntry("code", "working");
    }

    /** From three o'clock in the stores' time zone, for two hours. */
    @ParameterizedTest
    @CsvSource({"2026-12-22T18:59:59Z,false", "2026-12-22T20:59:59Z,true", "2026-12-22T21:00:00Z,false"})
    void largeTablesWaitForTheNight(Instant now, boolean written) {
        erase(7);
        look(now, "0B");
        assertThat(journal(now).upTo(Step.TABLES)).isEqualTo(written ? 7 : 0);
    }

    /** Health is down after 36 hours, in which there was a night. */
    @ParameterizedTest
    @CsvSource({"2026-12-22T02:00:00Z,true", "2026-12-23T13:01:00Z,true", "2026-12-23T13:01:01Z,false"})
    void healthIsDownWhileTracesRemain(Instant now, boolean up) {
        erase(7);
        Health health = health(now);
        assertThat(health.getStatus()).isEqualTo(up ? Status.UP : Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("code", up ? "tracesWait" : "tracesStay")
                .containsEntry("since", ERASED.plusSeconds(60));
    }

    @Test
    void aStepDoneForLaterErasuresIsDoneForEarlierOnes() {
        TraceJournal journal = journal(NOON);
        journal.note(Step.TABLES, 7, null);
        Traced traced = journal.traced();
        assertThat(traced.doneAt(Step.TABLES, 5)).isEqualTo(NOON);
        assertThat(traced.doneAt(Step.TABLES, 8)).isNull();
        assertThat(traced.doneAt(Step.LOG, 5)).isNull();
    }

    @Test
    void theFirstTimeOfAStepIsReported() {
        journal(NOON).note(Step.TABLES, 7, null);
        journal(NOON.plusSeconds(60)).note(Step.TABLES, 9, null);
        assertThat(journal(NOON).traced().doneAt(Step.TABLES, 6)).isEqualTo(NOON);
        assertThat(journal(NOON).traced().doneAt(Step.TABLES, 8)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aStepLeftToTheOperatorIsAProblemUntilItIsDone() {
        TraceJournal journal = journal(NOON);
        journal.note(Step.LOG, 7, "42501");
        assertThat(journal.traced().problem(Step.LOG, 7)).isEqualTo("42501");
        assertThat(journal.traced().doneAt(Step.LOG, 7)).isNull();
        // It is not tried again.
        assertThat(journal.upTo(Step.LOG)).isEqualTo(7);
        journal.note(Step.LOG, 9, null);
        assertThat(journal.traced().problem(Step.LOG, 7)).isNull();
        assertThat(journal.traced().doneAt(Step.LOG, 7)).isEqualTo(NOON);
    }

    @Test
    void oneNodeRunsAtATime() throws Exception {
        erase(7);
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + (21321L << 48 | 4) + ")");
            look(NOON, "64MB");
            assertThat(journal(NOON).traced().steps()).isEmpty();
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }

    @Test
    void olderTransactionsAreAwaited() throws Exception {
        erase(7);
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM erasure_row");
            look(NOON, "64MB");
            assertThat(journal(NOON).traced().steps()).isEmpty();
            other.commit();
        }
    }

    private void erase(long position) {
        sql.sql("""
                        INSERT INTO erasure_row
                            (prospect_id, sequence, store, zone, erased_at, recorded_at, position, actor, reapplied)
                        VALUES (?, 3, 'S1', 'Asia/Shanghai', ?, ?, ?, 'admin', false)""")
                .params("P-" + position, Timestamp.from(ERASED), Timestamp.from(ERASED.plusSeconds(60)), position)
                .update();
    }

    private void look(Instant now, String atOnce) {
        traces(now, atOnce).look();
    }

    private Health health(Instant now) {
        Health health = traces(now, "64MB").health();
        assertThat(health).isNotNull();
        return health;
    }

    private Traces traces(Instant now, String atOnce) {
        TraceSettings settings = new TraceSettings(
                DataSize.parse(atOnce), LocalTime.of(3, 0), Duration.ofHours(2), ZoneId.of("Asia/Shanghai"));
        return new Traces(new JdbcTemplate(database), journal(now), settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private TraceJournal journal(Instant now) {
        return new TraceJournal(sql, Clock.fixed(now, ZoneOffset.UTC));
    }
}
