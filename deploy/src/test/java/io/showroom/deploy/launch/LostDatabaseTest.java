package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database is killed while the system runs. */
@Timeout(240)
class LostDatabaseTest {

    private static final String READY = "/actuator/health/readiness";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> errors = new HashSet<>();

    @Test
    void everybodyIsAskedToWaitAndAllGoesOnByItself() throws Exception {
        Path data = folder.resolve("data");
        try (ShowroomProcess showroom = ShowroomProcess.start(data, ShowroomProcess.freePort(), Map.of())) {
            String url = showroom.awaitReady().getProperty("http.url");
            assertThat(status(url, READY)).isEqualTo(200);
            assertThat(status(url, "/api/prospects")).isEqualTo(200);

            // Without this executable it cannot be restarted, so that it stays away long enough for the test.
            Path program = starter(data);
            Path aside = program.resolveSibling("pg_ctl.aside");
            Files.move(program, aside);
            kill(data);

            Awaitility.await("told that it is away")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> status(url, READY) == 503 && status(url, "/api/prospects") == 503);
            assertThat(status(url, "/actuator/health/liveness"))
                    .as("no restart is needed")
                    .isEqualTo(200);
            isAskedToWait(request(url, "/api/prospects").build());
            isAskedToWait(request(url, "/api/reports/traffic").build());
            isAskedToWait(command(url));
            assertThat(errors).as("never an error that says nothing").isEmpty();

            Files.move(aside, program);
            Awaitility.await("ready again").atMost(Duration.ofSeconds(60)).until(() -> status(url, READY) == 200);
            assertThat(send(command(url)).statusCode())
                    .as("commands are taken again")
                    .isEqualTo(200);
            assertThat(status(url, "/api/prospects")).isEqualTo(200);
            isToldOnce(data.resolve("logs/showroom.log"));
        }
    }

    /**
     * The log says when the database went away and when it returned, with no errors of other components between; the
     * supervisor logs its restarts.
     */
    private static void isToldOnce(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        assertThat(lines)
                .filteredOn(line -> line.contains(" ERROR ") && !line.contains("PostgresSupervisor"))
                .singleElement(STRING)
                .contains("the database does not serve");
        assertThat(lines)
                .filteredOn(line -> line.contains("the database serves again"))
                .hasSize(1);
    }

    private void isAskedToWait(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = send(request);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("databaseAway");
    }

    private static HttpRequest command(String url) {
        return request(url, "/api/commands/OpenStore")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"store\":\"S1\",\"timeZone\":\"Asia/Shanghai\"}"))
                .build();
    }

    private static Path starter(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-programs-"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("bin/pg_ctl");
        }
    }

    private static void kill(Path data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .trim());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private int status(String url, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(url, path).build());
        if (answer.statusCode() != 200 && answer.statusCode() != 503) {
            errors.add(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url, String path) {
        String login = Base64.getEncoder()
                .encodeToString("admin:correct horse battery staple".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + login);
    }
}
