package io.showroom.freshness.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lag of the read models, measured by the events they lack. */
class LagMetersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final MemoryLog LOG = new MemoryLog(List.of(
            recorded(3, NOW.minusSeconds(7200)), recorded(5, NOW.minusSeconds(40)), recorded(6, NOW.minusSeconds(10))));

    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLagTimeIsSinceTheFirstMissingEvent() {
        MeterRegistry registry = bound(3);
        assertThat(registry.get("showroom.readmodels.lag").gauge().value()).isEqualTo(3);
        assertThat(registry.get("showroom.readmodels.lag.time").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(40);
    }

    @Test
    void withoutMissingEventsTheLagIsZero() {
        MeterRegistry registry = bound(6);
        assertThat(registry.get("showroom.readmodels.lag").gauge().value()).isZero();
        assertThat(registry.get("showroom.readmodels.lag.time").timeGauge().value(TimeUnit.SECONDS))
                .isZero();
    }

    private MeterRegistry bound(long position) {
        MeterRegistry registry = new SimpleMeterRegistry();
        new LagMeters(LOG, new Freshness(ToldTokens.at(database, position)), Clock.fixed(NOW, ZoneOffset.UTC))
                .bindTo(registry);
        // Only the registry holds a reference to the bound meters.
        System.gc();
        return registry;
    }

    private static RecordedEvent recorded(long position, Instant at) {
        return new RecordedEvent(position, "E-" + position, "P-1", position, at, "anything", Map.of());
    }
}
