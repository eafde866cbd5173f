package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/keep-data}: saves a small demonstration with a fixed time as this version creates it, as a fixture for
 * later versions. Run once per release.
 */
@Tag("keep")
class KeepDataTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/reports/funnel?from=2026-01-01&to=2026-10-31&by=consultant",
            "/api/reports/retained-new?month=2026-10",
            "/api/reports/sources?from=2026-01-01&to=2026-10-31",
            "/api/reports/kpis?month=2026-10",
            "/api/prospects?asKnownAt=2026-11-20T16:00:00Z",
            "/api/audit/month-closes");

    @Test
    void keepsADemonstration() throws Exception {
        try (WholeSystem system = WholeSystem.start(
                        "showroom.demo=true", "showroom.demo-scale=0.01", "showroom.demo-now=2026-11-21T08:10:00Z");
                Connection database = system.part(DataSource.class).getConnection()) {
            Map<String, String> answers = new TreeMap<>();
            for (String question : QUESTIONS) {
                HttpResponse<String> answer = system.send(system.as("auditor", "demo", question));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                answers.put(question, answer.body());
            }
            assertThat(KeptData.keep(database, answers).file()).isRegularFile();
        }
    }
}
