package io.showroom.deploy.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Health of the scheduled tasks on all nodes: DOWN if a due task is not picked up, a picked task has no heartbeat, or
 * the running import makes no progress, each for longer than {@code showroom.health.background-standing-still}.
 */
@Component("background")
class BackgroundHealth implements HealthIndicator {

    private final JdbcClient jdbc;
    private final DatabaseWatch database;
    private final Clock clock;
    private final Duration patience;
    private StallDetector importing = new StallDetector();
    private Optional<String> watched = Optional.empty();

    BackgroundHealth(
            JdbcClient jdbc,
            DatabaseWatch database,
            Clock clock,
            @Value("${showroom.health.background-standing-still:2m}") Duration patience) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Health health() {
        if (!database.state().serves()) {
            return Health.down().withDetail("code", "database").build();
        }
        try {
            Instant now = clock.instant();
            Optional<Instant> left = oldest("not picked and execution_time", "execution_time", now);
            if (left.isPresent()) {
                return down("overdue", left.get());
            }
            Optional<Instant> silent = oldest("picked and last_heartbeat", "last_heartbeat", now);
            if (silent.isPresent()) {
                return down("silent", silent.get());
            }
            if (standsStill(now)) {
                return down("stuck", importing.since());
            }
            return Health.up().withDetail("code", "working").build();
        } catch (RuntimeException e) {
            return Health.down().withDetail("code", "unreadable").build();
        }
    }

    private static Health down(String code, Instant since) {
        return Health.down().withDetail("code", code).withDetail("since", since).build();
    }

    private Optional<Instant> oldest(String which, String when, Instant now) {
        return jdbc.sql("select " + when + " from background_task where " + which + " < ? order by 1 limit 1")
                .param(now.minus(patience).atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private synchronized boolean standsStill(Instant now) {
        Optional<Import> underWay = jdbc.sql("""
                        select id, accepted + rejected from import_job
                         where state = 'RUNNING' and phase = 'CARRYING_OUT' and begun > 0
                         order by started_at
                         limit 1
                        """)
                .query((row, n) -> new Import(row.getString(1), row.getLong(2)))
                .optional();
        if (!underWay.map(Import::id).equals(watched)) {
            importing = new StallDetector();
        }
        watched = underWay.map(Import::id);
        return underWay.isPresent()
                && importing
                                .standingStill(now, underWay.get().rows(), Long.MAX_VALUE)
                                .compareTo(patience)
                        > 0;
    }

    /**
     * The running import.
     *
     * @param id its id
     * @param rows rows accepted or rejected so far
     */
    private record Import(String id, long rows) {}
}
