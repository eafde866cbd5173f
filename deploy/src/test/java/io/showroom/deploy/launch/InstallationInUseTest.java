package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start during exclusive use of the installation waits and says so, without disturbing the other program. */
@Timeout(240)
class InstallationInUseTest {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void prepare() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        WholeSystem.on(database).close();
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @Test
    void aStartWaitsInWordsAndDisturbsNobody() {
        int port = ShowroomProcess.freePort();
        Path data = folder.resolve("node");
        Installation taken = Installation.take(folder.resolve("taken"), environment());
        try (ShowroomProcess node = ShowroomProcess.start(data, port, environment())) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(node.output())
                    .contains("Waiting: another program is using this installation exclusively"));
            HttpResponse<String> visitor = visit(port, "application/json", "zh-CN");
            assertThat(visitor.statusCode()).isEqualTo(503);
            assertThat(visitor.headers().firstValue("Retry-After")).isPresent();
            assertThat(visitor.body()).contains("\"starting\"").contains("另一个程序正在独占本系统");
            assertThat(visit(port, "text/html", "en").body())
                    .contains("another program is using this installation exclusively");

            taken.change(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                }
            });
            taken.close();
            node.awaitReady();
            assertThat(node.output()).contains("The other program has ended").containsOnlyOnce("Showroom serves at");
        }
    }

    @Test
    void aSecondProgramIsRefused() {
        try (Installation taken = Installation.take(folder.resolve("first"), environment())) {
            assertThat(taken.masterKey()).isNotNull();
            assertThatThrownBy(() -> Installation.take(folder.resolve("second"), environment()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("another program is using this installation exclusively");
        }
    }

    private static HttpResponse<String> visit(int port, String accept, String language) {
        return WholeSystem.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/today"))
                        .header("Accept", accept)
                        .header("Accept-Language", language));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "SHOWROOM_DATABASE_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "SHOWROOM_DATABASE_USER",
                "postgres",
                "SHOWROOM_DATABASE_PASSWORD",
                "any",
                "SHOWROOM_MASTER_KEY",
                Base64.getEncoder().encodeToString(new byte[32]));
    }
}
