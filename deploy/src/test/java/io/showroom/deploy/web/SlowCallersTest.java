package io.showroom.deploy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server gives up requests that arrive too slowly to end. */
class SlowCallersTest {

    private static final Duration EACH = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = WholeSystem.start(
                "showroom.requests.head=1s",
                "showroom.requests.grace=1s",
                "showroom.requests.least-per-second=1KB",
                "showroom.requests.silence=2s");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void aHeadByteByByteEnds() {
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head("GET /login HTTP/1.1", "Host: localhost").write("X-Slow: ");
            assertThat(caller.trickle(EACH, PATIENCE)).isPresent();
        }
    }

    @Test
    void aSecondHeadOnTheSameConnectionEndsToo() {
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head("GET /actuator/health/liveness HTTP/1.1", "Host: localhost", "");
            assertThat(caller.answer(PATIENCE)).contains(" 200 ");
            caller.head("GET /login HTTP/1.1", "Host: localhost").write("X-Slow: ");
            assertThat(caller.trickle(EACH, PATIENCE)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login HTTP/1.1|Content-Type: application/x-www-form-urlencoded",
                "POST /api/commands/OpenStore HTTP/1.1|Content-Type: application/json",
                "POST /api/imports/history HTTP/1.1|Content-Type: multipart/form-data; boundary=part",
                "POST /nobody/reads/this HTTP/1.1|Content-Type: text/plain",
                "GET /api/prospects HTTP/1.1|Content-Type: text/plain"
            })
    void aBodyByteByByteEnds(String line) {
        String[] parts = line.split("\\|", -1);
        CompletableFuture<Void> nobody = CompletableFuture.runAsync(
                () -> trickles(parts, "X-Nobody: 1", "Transfer-Encoding: chunked", "fffff\r\n"),
                Thread::startVirtualThread);
        trickles(parts, "Authorization: Basic " + admin(), "Content-Length: 1000000", "");
        nobody.join();
    }

    private static void trickles(String[] parts, String login, String length, String begin) {
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head(parts[0], "Host: localhost", parts[1], login, length, "")
                    .write(begin);
            assertThat(caller.trickle(EACH, PATIENCE))
                    .as(parts[0] + " " + login + " " + length)
                    .isPresent();
        }
    }

    @Test
    void aBodyThatStopsIsAnswered408() {
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head(
                            "POST /api/commands/OpenStore HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Basic " + admin(),
                            "Content-Type: application/json",
                            "Content-Length: 1000",
                            "")
                    .write("{");
            assertThat(caller.fallSilent(PATIENCE)).isPresent();
            assertThat(caller.heard()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void whoSendsSteadilyIsReadToTheEnd() {
        String body = " ".repeat(200_000);
        try (RawCaller caller = new RawCaller(system.url())) {
            caller.head(
                    "POST /api/commands/OpenStore HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Basic " + admin(),
                    "Content-Type: application/json",
                    "Content-Length: " + body.length(),
                    "");
            for (int i = 0; i < body.length(); i += 1000) {
                caller.write(body.substring(i, i + 1000));
            }
            assertThat(caller.answer(PATIENCE)).startsWith("HTTP/1.1 400");
        }
    }

    private static String admin() {
        return Base64.getEncoder()
                .encodeToString(("admin:" + WholeSystem.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
