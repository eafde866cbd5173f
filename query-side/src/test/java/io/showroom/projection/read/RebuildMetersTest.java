package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.testing.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildMetersTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private final RebuildJournal journal = new RebuildJournal(new JdbcTemplate(database), Clock.systemUTC());
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rebuildsAreCountedByState() {
        new RebuildMeters(journal).bindTo(registry);
        journal.started("RB-1", "admin", 10);
        journal.finished("RB-1", "DONE", null);
        journal.started("RB-2", "admin", 10);
        assertThat(counted("running")).isEqualTo(1);
        assertThat(counted("done")).isEqualTo(1);
        assertThat(counted("failed")).isZero();
        journal.endInterrupted();
        assertThat(counted("running")).isZero();
        assertThat(counted("failed")).isEqualTo(1);
    }

    private double counted(String state) {
        return registry.get("showroom.readmodels.rebuilds")
                .tag("state", state)
                .gauge()
                .value();
    }
}
