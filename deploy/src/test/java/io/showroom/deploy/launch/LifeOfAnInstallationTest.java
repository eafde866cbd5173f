package io.showroom.deploy.launch;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One data directory over its lifetime: first start, crash, restart, failures, and the stops between. */
@Timeout(300)
class LifeOfAnInstallationTest {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void dataOutlivesCrashesAndEveryRefusedStart() throws Exception {
        Path data = folder.resolve("data");
        int port = ShowroomProcess.freePort();

        try (ShowroomProcess first = ShowroomProcess.start(data, port, Map.of())) {
            Properties running = first.awaitReady();
            serves(running);
            isDurableAndPrivate(running, data);
            tellsWhere(first, running, port);
            keepSomething(running);
            pretendOlderReadModels(running);
            logsNoWarning(data);

            secondInstanceIsRefused(data);
            takenPortIsRefused(port);

            first.kill();
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
        }

        otherKeyIsRefused(data);
        missingKeyIsRefused(data);

        try (ShowroomProcess second = ShowroomProcess.start(data, port, Map.of())) {
            Properties running = second.awaitReady();
            serves(running);
            assertThat(query(running, "SELECT what FROM kept")).isEqualTo("safe");
            assertThat(query(running, "SELECT string_agg(state, ',') FROM read_model_rebuild"))
                    .as("ready only when the read models are made anew")
                    .isEqualTo("DONE");
            pretendNewerVersion(running);

            second.terminate();
            assertThat(second.endsWithin(STOPS_WITHIN)).as("stops in time").isTrue();
            assertThat(data.resolve("runtime.properties")).doesNotExist();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }

        newerDataIsRefused(data);
    }

    private static void serves(Properties running) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create(running.getProperty("http.url") + "/actuator/health/readiness");
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static void isDurableAndPrivate(Properties running, Path data) throws Exception {
        assertThat(query(running, "SHOW fsync")).isEqualTo("on");
        assertThat(query(running, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(query(running, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query(running, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query(running, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(fromString("rwx------"));
        for (String name : new String[] {"master.key", "runtime.properties", "postgres.properties"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve(name)))
                    .as(name)
                    .isEqualTo(fromString("rw-------"));
        }
        Database stranger = new Database(running.getProperty("jdbc.url"), running.getProperty("jdbc.user"), "guess");
        assertThatThrownBy(stranger::verify)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not accept user");
    }

    private static void tellsWhere(ShowroomProcess process, Properties running, int port) {
        assertThat(running.getProperty("http.url")).isEqualTo("http://localhost:" + port);
        assertThat(process.output()).contains("http://localhost:" + port);
        assertThat(process.errors()).isEmpty();
    }

    private static void logsNoWarning(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("logs/showroom.log"))) {
            assertThat(lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                            .limit(5))
                    .isEmpty();
        }
    }

    private static void secondInstanceIsRefused(Path data) {
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of()))
                .contains("in use by another running Showroom");
    }

    private void takenPortIsRefused(int port) {
        Path other = folder.resolve("other");
        assertThat(ShowroomProcess.refusal(other, port, Map.of()))
                .contains("port " + port)
                .contains("--port");
        assertThat(other).doesNotExist();
    }

    private static void otherKeyIsRefused(Path data) {
        Map<String, String> otherKey = Map.of("SHOWROOM_MASTER_KEY", "A".repeat(43) + "=");
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), otherKey))
                .contains("SHOWROOM_MASTER_KEY is not the one this database was written with");
    }

    private static void missingKeyIsRefused(Path data) throws IOException {
        Path key = data.resolve("master.key");
        Path safe = data.resolve("master.key.safe");
        Files.move(key, safe);
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of()))
                .contains("master.key is missing");
        assertThat(key).doesNotExist();
        Files.move(safe, key);
    }

    private static void newerDataIsRefused(Path data) {
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of()))
                .contains("newer version of Showroom")
                .contains("999912312359");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static void keepSomething(Properties running) throws SQLException {
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'safe' AS what");
        }
    }

    private static void pretendOlderReadModels(Properties running) throws SQLException {
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE read_model_version SET version = 0");
        }
    }

    private static void pretendNewerVersion(Properties running) throws SQLException {
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    SELECT max(installed_rank) + 1, '999912312359', 'of the future', 'SQL', 'V999912312359__x.sql', 1,
                        'somebody', 1, true
                    FROM flyway_schema_history
                    """);
        }
    }

    private static String query(Properties running, String sql) throws SQLException {
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(Properties running) throws SQLException {
        return new Database(
                        running.getProperty("jdbc.url"),
                        running.getProperty("jdbc.user"),
                        running.getProperty("jdbc.password"))
                .connect();
    }
}
