package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database decides whether an installation is the demonstration, however a node is started. */
class DemonstrationInDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void aNodeStartedWithoutDemoKnowsTheDemonstrationThatAnotherLoaded() throws Exception {
        try (TemporaryInstallation database = TemporaryInstallation.in(folder.resolve("database"));
                ShowroomProcess first = node("first", environment(database), "--demo")) {
            first.awaitReady();
            try (ShowroomProcess second = node("second", environment(database))) {
                String url = second.awaitReady().getProperty("http.url");
                assertThat(status(url, "manager", "demo")).isEqualTo(200);
                assertThat(status(url, "admin", "correct horse battery staple")).isEqualTo(401);
                assertThat(second.output()).contains("Demonstration log-ins");
            }
        }
    }

    @Test
    void somebodysOwnDataIsNotMixedWithTheDemonstration() throws Exception {
        try (TemporaryInstallation database = TemporaryInstallation.in(folder.resolve("database"));
                ShowroomProcess first = node("own", environment(database))) {
            String url = first.awaitReady().getProperty("http.url");
            assertThat(status(url, "manager", "demo")).isEqualTo(401);
            assertThat(ShowroomProcess.refusal(
                            folder.resolve("demo"), ShowroomProcess.freePort(), environment(database), "--demo"))
                    .contains("begun without --demo");
            assertThat(status(url, "admin", "correct horse battery staple")).isEqualTo(200);
        }
    }

    private ShowroomProcess node(String name, Map<String, String> environment, String... more) {
        return ShowroomProcess.start(folder.resolve(name), ShowroomProcess.freePort(), environment, more);
    }

    private static Map<String, String> environment(TemporaryInstallation database) {
        return Map.of(
                "SHOWROOM_DATABASE_URL",
                database.url(),
                "SHOWROOM_DATABASE_USER",
                database.user(),
                "SHOWROOM_DATABASE_PASSWORD",
                database.password(),
                "SHOWROOM_MASTER_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "SHOWROOM_DEMOSCALE",
                "0.02");
    }

    private static int status(String url, String user, String password) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/staff"))
                                    .header("Authorization", "Basic " + credentials)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
