package io.showroom.deploy.health;

import io.showroom.eventlog.read.EventLog;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the event log: DOWN if it cannot be read, or if its settled position (up to which no transaction is open)
 * has not advanced for too long. An open transaction keeps all later events out of the read models.
 */
@Sides(Side.QUERY)
@Component("eventLog")
class EventLogHealth implements HealthIndicator {

    private final EventLog log;
    private final DatabaseWatch database;
    private final MonotonicClock clock;
    private final Duration patience;
    private final StallDetector settling = new StallDetector();

    EventLogHealth(
            EventLog log,
            DatabaseWatch database,
            Clock clock,
            @Value("${showroom.health.standing-still:60s}") Duration patience) {
        this.log = log;
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
            long settled = log.settledPosition();
            long head = log.lastPosition();
            boolean held = settling.standingStill(clock.now(), settled, head).compareTo(patience) > 0;
            Health.Builder health = held
                    ? Health.down().withDetail("code", "held").withDetail("since", settling.since())
                    : Health.up().withDetail("code", "settled");
            return health.withDetail("position", settled)
                    .withDetail("behind", Math.max(0, head - settled))
                    .build();
        } catch (RuntimeException e) {
            return Health.down().withDetail("code", "unreadable").build();
        }
    }
}
