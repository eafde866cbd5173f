package io.showroom.audit.write;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;

/**
 * Meters of sealing: the last sealed position and the number of unsealed rows of each log (docs/features/health.md).
 */
final class SealMeters implements MeterBinder {

    private final Map<String, Sealer> sealers;

    /** @param sealers the sealers, by the name of their log */
    SealMeters(Map<String, Sealer> sealers) {
        this.sealers = Map.copyOf(sealers);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sealers.forEach((log, sealer) -> {
            Gauge.builder("showroom.seals.position", sealer, Sealer::sealedPosition)
                    .description("Last position that a seal covers")
                    .tag("log", log)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("showroom.seals.lag", sealer, Sealer::lag)
                    .description("Settled rows that wait for a seal, counted up to a million")
                    .baseUnit("rows")
                    .tag("log", log)
                    .strongReference(true)
                    .register(registry);
        });
    }
}
