package io.showroom.erasure.read;

import io.showroom.erasure.read.TraceFiles.TableFiles;
import io.showroom.erasure.read.TraceJournal.Step;
import io.showroom.projection.read.UnfinishedTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scheduler that removes the rest of erased persons' data from the database's files: seconds after the read models have
 * processed the erasure, as soon as no older transaction is running, on one node at a time. Large tables wait for the
 * night.
 */
@Component("traces")
@EnableScheduling
@EnableConfigurationProperties(TraceSettings.class)
class Traces implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final long ONE_AT_A_TIME = 21321L << 48 | 4;
    private static final String NOT_ALLOWED = "42501";
    private static final Duration LONGEST = Duration.ofHours(36);

    private final JdbcTemplate jdbc;
    private final TraceJournal journal;
    private final TraceSettings settings;
    private final Clock clock;
    private long seen;
    private @Nullable Timestamp seenAt;
    private long clearedUpTo;
    private boolean idle;

    Traces(JdbcTemplate jdbc, TraceJournal journal, TraceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what is possible now; the rest is tried again at the next run. */
    @Scheduled(initialDelayString = "${showroom.erasures-look:5s}", fixedDelayString = "${showroom.erasures-look:5s}")
    void look() {
        long newest = journal.newest();
        if (newest <= journal.upTo(Step.TABLES) && newest <= journal.upTo(Step.LOG)) {
            return;
        }
        try {
            jdbc.execute((Connection connection) -> {
                JdbcTemplate held = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                if (is(held, "SELECT pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")) {
                    try {
                        remove(held, newest);
                    } finally {
                        is(held, "SELECT pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
                    }
                }
                return true;
            });
        } catch (DataAccessException e) {
            LOG.info("removal of erased data is postponed to the next run, SQLSTATE {}", state(e));
        }
    }

    private void remove(JdbcTemplate held, long newest) {
        TraceFiles files = new TraceFiles(held);
        if (newest > seen) {
            seen = newest;
            seenAt = files.now();
        }
        if (seenAt == null || files.somebodyLooksBack(seenAt) || unfinishedTables(held)) {
            return;
        }
        // A session that waits for a table lock blocks all sessions queued after it.
        held.execute("SET lock_timeout = '2s'");
        try {
            tables(files, newest);
            log(files, newest);
        } finally {
            held.execute("RESET lock_timeout");
        }
    }

    /** Drops the tables left by a killed rebuild or comparison; false while one is running. */
    private boolean unfinishedTables(JdbcTemplate held) {
        if (!UnfinishedTables.dropOfRebuild(held)) {
            return true;
        }
        if (!UnfinishedTables.areOfComparison(held)) {
            idle = false;
            return false;
        }
        boolean leftBefore = idle;
        idle = !UnfinishedTables.compares(held);
        if (leftBefore && idle) {
            UnfinishedTables.dropOfComparison(held);
            return false;
        }
        return true;
    }

    private void tables(TraceFiles files, long newest) {
        boolean night = isNight();
        if (newest <= journal.upTo(Step.TABLES) || (newest <= clearedUpTo && !night)) {
            return;
        }
        boolean all = true;
        for (TableFiles table : files.personal()) {
            if (table.bytes() <= settings.atOnce().toBytes() || night) {
                files.writeAnew(table);
            } else {
                all = false;
                files.clear(table);
            }
        }
        files.writeStatisticsAnew();
        clearedUpTo = newest;
        if (all) {
            journal.note(Step.TABLES, newest, null);
            LOG.info("tables with personal data were rewritten after an erasure");
        }
    }

    private void log(TraceFiles files, long newest) {
        if (newest <= journal.upTo(Step.LOG)) {
            return;
        }
        try {
            files.leaveLogBehind();
            journal.note(Step.LOG, newest, null);
            LOG.info("the write-ahead log from before an erasure was removed");
        } catch (DataAccessException e) {
            if (!NOT_ALLOWED.equals(state(e))) {
                throw e;
            }
            journal.note(Step.LOG, newest, NOT_ALLOWED);
            LOG.warn("the write-ahead log still contains erased data: this database user may not run CHECKPOINT,"
                    + " see docs/features/erasure.md");
        }
    }

    @Override
    public Health health() {
        Instant since = journal.waitsSince(Step.TABLES)
                .or(() -> journal.waitsSince(Step.LOG))
                .orElse(null);
        if (since == null) {
            return Health.up().withDetail("code", "working").build();
        }
        boolean tooLong = since.plus(LONGEST).isBefore(clock.instant());
        return (tooLong ? Health.down() : Health.up())
                .withDetail("code", tooLong ? "tracesStay" : "tracesWait")
                .withDetail("since", since)
                .build();
    }

    private boolean isNight() {
        LocalTime now = LocalTime.now(clock.withZone(settings.zone()));
        Duration after = Duration.between(settings.night(), now);
        Duration passed = after.isNegative() ? after.plusDays(1) : after;
        return passed.compareTo(settings.nightLasts()) < 0;
    }

    private static boolean is(JdbcTemplate held, String question) {
        return Boolean.TRUE.equals(held.queryForObject(question, Boolean.class));
    }

    private static @Nullable String state(DataAccessException failure) {
        return failure.getCause() instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
