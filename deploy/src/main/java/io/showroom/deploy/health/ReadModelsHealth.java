package io.showroom.deploy.health;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.Freshness;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the read models: DOWN if their position stands still behind the settled position of the log for too long.
 * Lagging is UP as long as they advance, for example after an import.
 */
@Sides(Side.QUERY)
@Component("readModels")
class ReadModelsHealth implements HealthIndicator {

    private final EventLog log;
    private final Freshness freshness;
    private final DatabaseWatch database;
    private final MonotonicClock clock;
    private final Duration patience;
    private final StallDetector following = new StallDetector();

    ReadModelsHealth(
            EventLog log,
            Freshness freshness,
            DatabaseWatch database,
            Clock clock,
            @Value("${showroom.health.standing-still:60s}") Duration patience) {
        this.log = log;
        this.freshness = freshness;
        this.database = database;
        this.clock = new MonotonicClock(clock);
        this.patience = patience;
    }

    @Override
    public Health health() {
        if (!database.state().serves()) {
            return Health.down().withDetail("code", "database").build();
        }
        try {
            long position = freshness.position();
            long settled = log.settledPosition();
            boolean stuck =
                    following.standingStill(clock.now(), position, settled).compareTo(patience) > 0;
            Health.Builder health = stuck
                    ? Health.down().withDetail("code", "standing").withDetail("since", following.since())
                    : Health.up().withDetail("code", position >= settled ? "current" : "following");
            return health.withDetail("position", position)
                    .withDetail("behind", Math.max(0, settled - position))
                    .build();
        } catch (RuntimeException e) {
            return Health.down().withDetail("code", "unreadable").build();
        }
    }
}
