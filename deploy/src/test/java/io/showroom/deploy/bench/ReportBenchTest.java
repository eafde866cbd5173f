package io.showroom.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The benchmark's SQL gives the same figures as the reports; the benchmark refuses to run otherwise. */
class ReportBenchTest {

    @Test
    void theReportsSayWhatTheEventsSayOfTheDemonstration() {
        try (WholeSystem system = WholeSystem.start("showroom.demo=true", "showroom.demo-scale=0.05")) {
            LocalDate today = LocalDate.now(system.part(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
            JdbcTemplate database = system.part(JdbcTemplate.class);
            assertThat(database.queryForObject(
                            "SELECT count(*) FROM domain_event WHERE payload_type LIKE '%VisitCompleted'", Long.class))
                    .isPositive();
            assertThat(new ReportBench(new BenchClient(system.url()), database).measure(today))
                    .extracting(BenchFigure::id)
                    .containsExactly("B5-funnel", "B5-retained", "B5-sources");
        }
    }
}
