package io.showroom.eventlog.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Meters of the event log: its length and its unsettled part (docs/features/health.md). */
@Component
record LogMeters(EventLog log) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("showroom.log.position", log, EventLog::lastPosition)
                .description("Position of the last event")
                .strongReference(true)
                .register(registry);
        Gauge.builder("showroom.log.settled.lag", log, LogMeters::unsettled)
                .description("Positions between the last settled event and the last event")
                .baseUnit("events")
                .strongReference(true)
                .register(registry);
    }

    private static double unsettled(EventLog log) {
        long settled = log.settledPosition();
        return Math.max(0, log.lastPosition() - settled);
    }
}
