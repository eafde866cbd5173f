package io.showroom.health.read;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks every part of the system every five seconds and remembers since when each has been in its present state. */
@Component
@EnableScheduling
class HealthWatch {

    /** The parts in the order of their dependencies. */
    private static final List<String> PARTS = List.of(
            "database",
            "otherSide",
            "eventServer",
            "eventLog",
            "readModels",
            "sealing",
            "accessSealing",
            "accessLog",
            "traces",
            "workers",
            "background");

    private final Map<String, HealthIndicator> indicators;
    private final Clock clock;
    private final Map<String, PartHealth> last = new ConcurrentHashMap<>();

    HealthWatch(Map<String, HealthIndicator> indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * Returns the present state of every part, those that others depend on first; parts that this system does not have
     * are absent.
     */
    List<PartHealth> parts() {
        return PARTS.stream()
                .flatMap(part -> Stream.ofNullable(indicators.get(part)).map(indicator -> look(part, indicator)))
                .toList();
    }

    @Scheduled(fixedDelayString = "5s", initialDelayString = "5s")
    void look() {
        parts();
    }

    private PartHealth look(String part, HealthIndicator indicator) {
        Health health = indicator.health();
        Map<String, Object> details = health == null ? Map.of() : health.getDetails();
        boolean up = health != null && health.getStatus().equals(Status.UP);
        Instant told = details.get("since") instanceof Instant instant ? instant : null;
        long behind = count(details.get("behind")) + count(details.get("waiting"));
        String code = String.valueOf(details.getOrDefault("code", up ? "working" : "failing"));
        return last.merge(
                part,
                new PartHealth(part, up, code, told == null ? clock.instant() : told, behind),
                (before, now) -> before.up() == now.up() && told == null
                        ? new PartHealth(part, up, code, before.since(), behind)
                        : now);
    }

    private static long count(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
