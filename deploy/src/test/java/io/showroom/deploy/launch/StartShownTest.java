package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The terminal and a browser show the progress of the start. */
@Timeout(300)
class StartShownTest {

    private static final Set<Integer> WAITING_OR_SERVED = Set.of(503, 200, 302, -1);

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void thePageSaysTheStepInTheReadersLanguageAndAsksToComeAgain() throws Exception {
        int port = ShowroomProcess.freePort();
        try (StartupPage page = StartupPage.at(
                new InetSocketAddress("127.0.0.1", port), () -> new StartupPage.Now("demonstration", 1200, 54321))) {
            HttpResponse<String> chinese = ask(port, "/", "text/html", "zh-CN,zh;q=0.9");
            assertThat(chinese.statusCode()).isEqualTo(503);
            assertThat(chinese.headers().firstValue("Retry-After")).hasValue("3");
            assertThat(chinese.body())
                    .contains(
                            "lang=\"zh-CN\"",
                            "正在载入演示数据：已载入 1,200 条，共 54,321 条",
                            "<progress value=\"1200\" max=\"54321\">");
            assertThat(ask(port, "/store", "text/html", "en").body())
                    .contains("Loading the demonstration data: 1,200 of 54,321 records");
            HttpResponse<String> program = ask(port, "/api/prospects", "application/json", "en");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(program.body()).contains("\"status\":503", "\"code\":\"starting\"");
            assertThat(page).isNotNull();
        }
    }

    @Test
    void whereNoTerminalIsALineComesNowAndThenOfWhatIsCounted() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (StartProgress progress =
                new StartProgress(new PrintStream(written, true, StandardCharsets.UTF_8), false)) {
            progress.at("system", 0, 0);
            progress.at("demonstration", 10, 900);
            Awaitility.await().until(() -> written.size() > 0);
            for (int done = 20; done < 900; done += 10) {
                progress.at("demonstration", done, 900);
            }
        }
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Loading the demonstration data: 10 of 900 records");
    }

    @Test
    void aFirstStartOfTheDemonstrationShowsHowFarItIs() throws Exception {
        int port = ShowroomProcess.freePort();
        Set<String> seen = new TreeSet<>();
        try (ShowroomProcess first =
                ShowroomProcess.start(folder.resolve("data"), port, Map.of("SHOWROOM_DEMOSCALE", "0.1"), "--demo")) {
            Awaitility.await().atMost(Duration.ofSeconds(150)).until(() -> {
                int ready = status(port, "/actuator/health/readiness");
                int page = look(port, seen);
                assertThat(WAITING_OR_SERVED).contains(page);
                return ready == 200;
            });
            first.awaitReady();
            assertThat(seen).anyMatch(body -> body.contains("Starting the "));
            assertThat(seen)
                    .anyMatch(
                            body -> body.matches("(?s).*Loading the demonstration data: [\\d,]+ of [\\d,]+ records.*"));
            assertThat(first.output()).contains("Loading the demonstration data: ");
        }
    }

    private int look(int port, Set<String> seen) throws InterruptedException {
        try {
            HttpResponse<String> answer = ask(port, "/", "text/html", "en");
            if (answer.statusCode() == 503) {
                seen.add(answer.body());
            }
            return answer.statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private int status(int port, String path) throws InterruptedException {
        try {
            return ask(port, path, "application/json", "en").statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private HttpResponse<String> ask(int port, String path, String accept, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
