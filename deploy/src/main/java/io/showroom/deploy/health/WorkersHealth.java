package io.showroom.deploy.health;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the background threads: DOWN if one has ended. Only a restart brings it back, so this is the only own
 * indicator in the liveness group.
 */
@Component("workers")
class WorkersHealth implements HealthIndicator {

    static final String ENDED = "ended";

    private static final List<String> WORKERS = List.of("sealing", "accessSealing", "accessLog");

    private final ObjectProvider<Map<String, HealthIndicator>> indicators;

    WorkersHealth(ObjectProvider<Map<String, HealthIndicator>> indicators) {
        this.indicators = indicators;
    }

    @Override
    public Health health() {
        Map<String, HealthIndicator> all = indicators.getObject();
        List<String> ended =
                WORKERS.stream().filter(name -> hasEnded(all.get(name))).toList();
        return ended.isEmpty()
                ? Health.up().withDetail("code", "working").build()
                : Health.down().withDetail("code", ENDED).build();
    }

    private static boolean hasEnded(@org.jspecify.annotations.Nullable HealthIndicator worker) {
        if (worker == null) {
            return false;
        }
        Health health = worker.health();
        return health != null && ENDED.equals(health.getDetails().get("code"));
    }
}
