package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.showroom.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ImportMetersTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void importsAreCountedByWhatBecameOfThem() {
        new ImportMeters(jdbc).bindTo(registry);
        job("I-1", "RUNNING");
        job("I-2", "DONE");
        job("I-3", "DONE");
        assertThat(counted("running")).isEqualTo(1);
        assertThat(counted("done")).isEqualTo(2);
        assertThat(counted("failed")).isZero();
    }

    private void job(String id, String state) {
        jdbc.update(
                "insert into import_job (id, state, dry_run, wrapped_key, started_by, started_at)"
                        + " values (?, ?, false, 'none', 'assistant', now())",
                id,
                state);
    }

    private double counted(String state) {
        return registry.get("showroom.imports").tag("state", state).gauge().value();
    }
}
