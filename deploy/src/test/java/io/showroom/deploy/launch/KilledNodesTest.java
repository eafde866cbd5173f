package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes of each side, started at the same time on one empty database. One of each is killed during work:
 * requests to the others are answered, confirmed entries are there, and nothing is there twice.
 */
@Timeout(400)
class KilledNodesTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final int SOME = 40;

    /** With Axon Server, the killed node may be the one that followed the log. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> read = new ConcurrentLinkedQueue<>();

    @Test
    void whoIsKilledIsPassedOver() throws Exception {
        try (EmbeddedPostgres database = database()) {
            twoOfEachSideAreKilled(database, Map.of());
        }
    }

    /** The same with an Axon Server that the environment names. */
    @Test
    void whoIsKilledIsPassedOverWithAnAxonServer() throws Exception {
        try (EmbeddedPostgres database = database();
                RealServer server = RealServer.named()) {
            server.beginIn(database.getPostgresDatabase());
            twoOfEachSideAreKilled(database, Map.of("SHOWROOM_AXON_SERVERS", server.address()));
        }
    }

    private static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    private void twoOfEachSideAreKilled(EmbeddedPostgres database, Map<String, String> more) throws Exception {
        try (ShowroomProcess command = start(database, more, "command", "c1");
                ShowroomProcess query = start(database, more, "query", "q1");
                ShowroomProcess otherCommand = start(database, more, "command", "c2");
                ShowroomProcess otherQuery = start(database, more, "query", "q2")) {
            String decides = command.awaitReady().getProperty("http.url");
            String answers = query.awaitReady().getProperty("http.url");
            otherCommand.awaitReady();
            otherQuery.awaitReady();
            setUp(answers);

            workWhile(answers, decides, () -> {
                after(SOME);
                otherCommand.kill();
                after(SOME);
                otherQuery.kill();
                after(SOME);
            });

            assertThat(failed).isEmpty();
            Awaitility.await().atMost(TAKEN_OVER_WITHIN).untilAsserted(() -> assertThat(visits(database))
                    .isEqualTo(new TreeSet<>(confirmed))
                    .hasSize(confirmed.size()));
            assertThat(read).isNotEmpty();

            command.kill();
            Awaitility.await().untilAsserted(() -> {
                HttpResponse<String> nobody = visit(answers);
                assertThat(nobody.statusCode()).isEqualTo(503);
                assertThat(nobody.body()).contains("\"commandSideAway\"");
                assertThat(nobody.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(get(answers, "/actuator/health/readiness", "admin").statusCode())
                    .isEqualTo(200);
            Awaitility.await().untilAsserted(() -> assertThat(
                            get(answers, "/api/admin/health", "admin").body())
                    .contains("noCommandNode"));
        }
    }

    private ShowroomProcess start(EmbeddedPostgres database, Map<String, String> more, String role, String name) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SHOWROOM_DATABASE_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("SHOWROOM_DATABASE_USER", "postgres");
        environment.put("SHOWROOM_DATABASE_PASSWORD", "any");
        environment.put("SHOWROOM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return ShowroomProcess.start(folder.resolve(name), ShowroomProcess.freePort(), environment, "--role", role);
    }

    private void setUp(String at) {
        done(at, "admin", "OpenStore", """
                {"store":"S1","name":"Store","timeZone":"Asia/Shanghai","openingDays":["MONDAY"],"defeatConfirmation":true}""");
        done(at, "admin", "RegisterStaffMember", """
                {"user":"desk","roles":["RECEPTIONIST"],"store":"S1","password":"%s","temporary":false}""".formatted(PASSWORD));
    }

    /** Three clients enter visits at a node with the query side, and two read at one with the command side. */
    private void workWhile(String answers, String decides, Runnable happens) {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> (Runnable) () -> enter(answers))
                    .limit(3)
                    .forEach(act -> people.execute(until(over, act)));
            Stream.generate(() -> (Runnable) () -> look(decides))
                    .limit(2)
                    .forEach(act -> people.execute(until(over, act)));
            try {
                happens.run();
            } finally {
                over.set(true);
            }
        }
    }

    private Runnable until(AtomicBoolean over, Runnable act) {
        return () -> {
            while (!over.get()) {
                try {
                    act.run();
                } catch (RuntimeException e) {
                    failed.add(e.toString());
                }
            }
        };
    }

    private void after(int more) {
        int commands = confirmed.size() + more;
        int reads = read.size() + more;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !failed.isEmpty() || confirmed.size() >= commands && read.size() >= reads);
    }

    private void enter(String at) {
        HttpResponse<String> answer = visit(at);
        if (answer.statusCode() == 200) {
            confirmed.add(JSON.readTree(answer.body()).get("id").asString());
        } else {
            failed.add(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> visit(String at) {
        return command(at, "desk", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"partySize\":2}");
    }

    private void look(String at) {
        HttpResponse<String> answer = get(at, "/api/stores", "desk");
        if (answer.statusCode() == 200 && answer.body().contains("\"S1\"")) {
            read.add(answer.statusCode());
        } else {
            failed.add(answer.statusCode() + " " + answer.body());
        }
    }

    private static Set<String> visits(EmbeddedPostgres database) throws SQLException {
        Set<String> found = new TreeSet<>();
        int events = 0;
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT aggregate_identifier FROM domain_event WHERE payload_type LIKE '%VisitRegistered'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
                events++;
            }
        }
        assertThat(found).as("each visit once").hasSize(events);
        return found;
    }

    private void done(String at, String user, String name, String json) {
        HttpResponse<String> answer = command(at, user, name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> command(String at, String user, String name, String json) {
        return send(request(at, "/api/commands/" + name, user)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> get(String at, String path, String user) {
        return send(request(at, path, user));
    }

    private static HttpRequest.Builder request(String at, String path, String user) {
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(at + path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
