package io.showroom.projection.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Meters of the rebuilds of the read models by state, over all nodes: docs/features/health.md. */
@Component
record RebuildMeters(RebuildJournal journal) implements MeterBinder {

    private static final List<String> STATES = List.of("RUNNING", "DONE", "FAILED");

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : STATES) {
            Gauge.builder("showroom.readmodels.rebuilds", journal, kept -> kept.count(state))
                    .description("Rebuilds of the read models in the journal")
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }
}
