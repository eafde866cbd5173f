package io.showroom.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The health indicator names background work that makes no progress. */
class BackgroundHealthTest {

    private static EmbeddedPostgres server;
    private static JdbcClient jdbc;

    private final Moving clock = new Moving();
    private BackgroundHealth health;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        jdbc = JdbcClient.create(server.getPostgresDatabase());
        try (InputStream tasks = Objects.requireNonNull(BackgroundHealthTest.class.getResourceAsStream(
                "/db/migration/background/V008__background_tasks.sql"))) {
            for (String statement : new String(tasks.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql("""
                        create table import_job (id text, state text, phase text, accepted bigint, rejected bigint,
                                                 begun integer, started_at timestamptz)
                        """).update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void nothingDue() {
        jdbc.sql("truncate background_task, import_job").update();
        health = new BackgroundHealth(
                jdbc, new DatabaseWatch(new DatabaseProbe("", "", ""), clock), clock, Duration.ofMinutes(2));
    }

    @Test
    void isUpWhileNothingIsDueOrWhatIsDueIsTakenUp() {
        assertThat(code()).isEqualTo("working");
        task(false, Duration.ofMinutes(1), null);
        task(false, Duration.ofHours(-1), null);
        task(true, Duration.ofHours(3), Duration.ofSeconds(6));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tellsWhatNobodyTakesUpAndWhoIsSilent() {
        task(true, Duration.ofHours(3), Duration.ofMinutes(3));
        assertThat(code()).isEqualTo("silent");

        task(false, Duration.ofMinutes(5), null);
        Health down = health.health();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails())
                .containsEntry("code", "overdue")
                .containsEntry("since", clock.instant().minus(Duration.ofMinutes(5)));
    }

    @Test
    void tellsAnImportThatStandsStillAndNoOther() {
        jdbc.sql("insert into import_job values ('I-1', 'RUNNING', 'CARRYING_OUT', 10, 0, 1, now())")
                .update();
        assertThat(code()).isEqualTo("working");
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        assertThat(code()).isEqualTo("stuck");

        jdbc.sql("update import_job set rejected = 1").update();
        assertThat(code()).isEqualTo("working");
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        jdbc.sql("update import_job set id = 'I-2'").update();
        assertThat(code()).as("the next one has only begun").isEqualTo("working");
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        jdbc.sql("update import_job set state = 'DONE'").update();
        assertThat(code()).isEqualTo("working");
    }

    private String code() {
        return String.valueOf(health.health().getDetails().get("code"));
    }

    private void task(boolean picked, Duration dueAgo, @Nullable Duration heardAgo) {
        jdbc.sql("""
                        insert into background_task
                            (task_name, task_instance, execution_time, picked, last_heartbeat, version)
                        values ('import', gen_random_uuid()::text, ?, ?, ?, 1)
                        """)
                .param(clock.now.minus(dueAgo).atOffset(ZoneOffset.UTC))
                .param(picked)
                .param(heardAgo == null ? null : clock.now.minus(heardAgo).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-05-04T03:02:01Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
