package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system is killed while it reads a file of customers: nothing of the file remains. Killed later, during the import
 * itself, it continues.
 */
@Timeout(240)
class KilledImportTest {

    private static final String NUMBER = "13900001234";
    private static final int ROWS = 60_000;
    private static final int VISITS = 4_000;
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void theFileOfAKilledImportIsGoneAtTheNextStart() throws Exception {
        Path data = folder.resolve("data");
        try (ShowroomProcess first = ShowroomProcess.start(data, ShowroomProcess.freePort(), Map.of())) {
            String url = first.awaitReady().getProperty("http.url");
            assertThat(send(url)).isEqualTo(202);
            first.kill();
        }
        assertThat(holding(data.resolve("uploads")))
                .as("killed in the middle of it")
                .isNotEmpty();
        assertThat(holding(ShowroomProcess.temporary(data)))
                .as("never in the machine's folder")
                .isEmpty();

        try (ShowroomProcess second = ShowroomProcess.start(data, ShowroomProcess.freePort(), Map.of())) {
            second.awaitReady();
            assertThat(holding(data.resolve("uploads"))).isEmpty();
        }
    }

    @Test
    void anImportKilledWhileItIsCarriedOutGoesOnAtTheNextStart() throws Exception {
        Path data = folder.resolve("data");
        String id;
        try (ShowroomProcess first = ShowroomProcess.start(data, ShowroomProcess.freePort(), Map.of())) {
            String url = first.awaitReady().getProperty("http.url");
            id = JSON.readTree(send(url, visits()).body()).get("id").asString();
            Awaitility.await()
                    .atMost(ENDED_WITHIN)
                    .until(() -> job(url, id).get("accepted").asLong() > 0);
            assertThat(job(url, id).get("accepted").asInt()).as("amid the work").isLessThan(VISITS);
            first.kill();
        }

        try (ShowroomProcess second = ShowroomProcess.start(data, ShowroomProcess.freePort(), Map.of())) {
            String url = second.awaitReady().getProperty("http.url");
            Awaitility.await()
                    .atMost(ENDED_WITHIN)
                    .until(() -> !job(url, id).get("state").asString().equals("RUNNING"));
            JsonNode job = job(url, id);
            assertThat(job.get("state").asString()).as("%s", job).isEqualTo("DONE");
            assertThat(job.get("accepted").asInt()).isEqualTo(VISITS);
            assertThat(job.get("rejected").asInt()).isZero();
        }
    }

    private static String visits() {
        return IntStream.range(0, VISITS)
                .mapToObj(row -> "k" + row + ",RegisterVisit,2026-01-05,S1")
                .collect(Collectors.joining("\n", "prospect,act,occurred_at,store\n", "\n"));
    }

    private static JsonNode job(String url, String id) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/imports/" + id))
                                    .header("Authorization", login())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        }
    }

    private static String login() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString("admin:correct horse battery staple".getBytes(StandardCharsets.UTF_8));
    }

    private static int send(String url) throws IOException, InterruptedException {
        return send(
                        url,
                        IntStream.range(0, ROWS)
                                .mapToObj(row -> "k" + row + ",RegisterVisit,2026-01-05,S1,某人," + NUMBER)
                                .collect(Collectors.joining("\n", "prospect,act,occurred_at,store,name,phone\n", "\n")))
                .statusCode();
    }

    private static HttpResponse<String> send(String url, String file) throws IOException, InterruptedException {
        String body = "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file
                + "\r\n--mark--\r\n";
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + "/api/imports/history?create=stores"))
                            .header("Authorization", login())
                            .header("Content-Type", "multipart/form-data; boundary=mark")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Returns the files below a folder that contain the customer's number. */
    private static List<Path> holding(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(KilledImportTest::holdsTheNumber)
                    .toList();
        }
    }

    private static boolean holdsTheNumber(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(NUMBER);
        } catch (IOException e) {
            return false;
        }
    }
}
