package io.showroom.importing.write;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Meter of the number of imports by state, over all nodes: docs/features/health.md. */
@Component
record ImportMeters(JdbcTemplate jdbc) implements MeterBinder {

    private static final List<String> STATES = List.of("RUNNING", "DONE", "FAILED");

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : STATES) {
            Gauge.builder("showroom.imports", this, imports -> imports.count(state))
                    .description("Imports that are kept")
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private long count(String state) {
        Long count = jdbc.queryForObject("select count(*) from import_job where state = ?", Long.class, state);
        return count == null ? 0 : count;
    }
}
