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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system is killed while it reads a file of customers: nothing of the file stays behind. */
@Timeout(240)
class KilledImportTest {

    private static final String NUMBER = "13900001234";
    private static final int ROWS = 60_000;

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

    private static int send(String url) throws IOException, InterruptedException {
        String file = IntStream.range(0, ROWS)
                .mapToObj(row -> "k" + row + ",RegisterVisit,2026-01-05,S1,某人," + NUMBER)
                .collect(Collectors.joining("\n", "prospect,act,occurred_at,store,name,phone\n", "\n"));
        String body = "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file
                + "\r\n--mark--\r\n";
        String login = Base64.getEncoder()
                .encodeToString("admin:correct horse battery staple".getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/imports/history?create=stores"))
                                    .header("Authorization", "Basic " + login)
                                    .header("Content-Type", "multipart/form-data; boundary=mark")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** The files below a folder in which the customer's number can be read. */
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
