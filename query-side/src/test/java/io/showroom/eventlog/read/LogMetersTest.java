package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.testing.MemoryLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogMetersTest {

    @Test
    void whatIsNotSettledIsTheLag() {
        MeterRegistry registry = new SimpleMeterRegistry();
        EventLog log = new MemoryLog(List.of()) {
            @Override
            public long settledPosition() {
                return 90;
            }

            @Override
            public long lastPosition() {
                return 97;
            }
        };
        new LogMeters(log).bindTo(registry);
        assertThat(registry.get("showroom.log.position").gauge().value()).isEqualTo(97);
        assertThat(registry.get("showroom.log.settled.lag").gauge().value()).isEqualTo(7);
    }
}
