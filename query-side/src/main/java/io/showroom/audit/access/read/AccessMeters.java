package io.showroom.audit.access.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import org.springframework.stereotype.Component;

/** Meter of the entries that this process has queued for the access log: docs/features/health.md. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
record AccessMeters(AccessLog log) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("showroom.accesslog.queue", log, AccessLog::waiting)
                .description("Entries of the access log that this process has queued")
                .baseUnit("entries")
                .strongReference(true)
                .register(registry);
    }
}
