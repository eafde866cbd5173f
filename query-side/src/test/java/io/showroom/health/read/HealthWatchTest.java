package io.showroom.health.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** State of each part of the system, and since when. */
class HealthWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, HealthIndicator> indicators = new HashMap<>();
    private final Map<String, Health> healths = new HashMap<>();
    private final MovingClock clock = new MovingClock();
    private final HealthWatch watch = new HealthWatch(indicators, clock);

    @Test
    void partsComeInTheOrderInWhichOneDependsOnTheOther() {
        is("sealing", Health.up().build());
        is("database", Health.up().build());
        is("shoes", Health.up().build());
        is("eventLog", Health.up().build());
        assertThat(watch.parts()).extracting(PartHealth::part).containsExactly("database", "eventLog", "sealing");
    }

    @Test
    void sinceIsWhenTheStateWasFirstObserved() {
        is("database", Health.up().build());
        assertThat(part().since()).isEqualTo(NOON);
        clock.now = NOON.plusSeconds(60);
        assertThat(part().since()).isEqualTo(NOON);
        is("database", Health.down().build());
        assertThat(part()).isEqualTo(new PartHealth("database", false, "failing", NOON.plusSeconds(60), 0));
        clock.now = NOON.plusSeconds(90);
        assertThat(part().since()).isEqualTo(NOON.plusSeconds(60));
        is("database", Health.up().build());
        assertThat(part()).isEqualTo(new PartHealth("database", true, "working", NOON.plusSeconds(90), 0));
    }

    @Test
    void aPartMayReportSinceWhen() {
        Instant since = NOON.minusSeconds(3600);
        is(
                "traces",
                Health.down()
                        .withDetail("code", "tracesStay")
                        .withDetail("since", since)
                        .build());
        assertThat(watch.parts().getFirst()).isEqualTo(new PartHealth("traces", false, "tracesStay", since, 0));
    }

    @Test
    void aNewCodeDoesNotResetSince() {
        is("accessLog", Health.up().withDetail("code", "working").build());
        watch.parts();
        clock.now = NOON.plusSeconds(5);
        is(
                "accessLog",
                Health.up()
                        .withDetail("code", "catchingUp")
                        .withDetail("waiting", 12)
                        .build());
        assertThat(watch.parts().getFirst()).isEqualTo(new PartHealth("accessLog", true, "catchingUp", NOON, 12));
    }

    @Test
    void lagAndQueuedEntriesAreAdded() {
        is(
                "readModels",
                Health.up().withDetail("behind", 40L).withDetail("waiting", 2).build());
        assertThat(watch.parts().getFirst().behind()).isEqualTo(42);
    }

    @Test
    void aPartWithoutStatusIsDown() {
        indicators.put("workers", () -> null);
        assertThat(watch.parts().getFirst().up()).isFalse();
    }

    private PartHealth part() {
        return watch.parts().getFirst();
    }

    private void is(String part, Health health) {
        healths.put(part, health);
        indicators.put(part, () -> healths.get(part));
    }

    private static final class MovingClock extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
