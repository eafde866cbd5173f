package io.showroom.freshness.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.showroom.eventlog.read.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Meters of how far the read models are behind the settled log, in positions and in time: docs/features/health.md. */
@Component
record LagMeters(EventLog log, Freshness freshness, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("showroom.readmodels.lag", this, LagMeters::positions)
                .description("Settled positions that the read models have not reached")
                .baseUnit("events")
                .strongReference(true)
                .register(registry);
        TimeGauge.builder("showroom.readmodels.lag.time", this, TimeUnit.MILLISECONDS, LagMeters::millis)
                .description(
                        "Time since the recording of the first settled event that the read models lack; 0 for none")
                .strongReference(true)
                .register(registry);
    }

    private double positions() {
        long position = freshness.position();
        return Math.max(0, log.settledPosition() - position);
    }

    private double millis() {
        long position = freshness.position();
        Instant now = clock.instant();
        return log.firstAfter(position, log.settledPosition())
                .map(recorded -> Math.max(0, Duration.between(recorded, now).toMillis()))
                .orElse(0L);
    }
}
