package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node of the other side fails during a request: the client gets an error that says what is known and no more. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostNodeTest {

    private static final String VISIT = "{\"store\":\"S1\",\"channel\":\"PHONE\"}";
    private static final int LARGE = 1 << 21;

    private FreshDatabase database;
    private JdbcTemplate jdbc;
    private WholeSystem query;
    private WholeSystem command;
    private int asked;

    @BeforeAll
    void start() {
        database = new FreshDatabase();
        jdbc = new JdbcTemplate(database.connections());
        query = WholeSystem.on(database, "showroom.role=query");
        command = WholeSystem.on(database, "showroom.role=command");
        assertThat(query.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(query.command("admin", WholeSystem.ADMIN_PASSWORD, "RegisterStaffMember", """
                        {"user":"desk","roles":["RECEPTIONIST"],"store":"S1","password":"%s","temporary":false}""".formatted(
                                        WholeSystem.ADMIN_PASSWORD))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        command.close();
        query.close();
        database.close();
    }

    @AfterEach
    void onlyThoseThatLive() {
        jdbc.update("DELETE FROM running_node WHERE id LIKE 'lost%'");
        jdbc.update("UPDATE running_node SET role = 'command' WHERE url = ?", command.url());
        seenOf(command, command.url());
        seenOf(query, query.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void anUploadUnderWayIsNotSentTwice(String language) throws IOException {
        try (LostNode lost = new LostNode("")) {
            enter(lost, command);
            HttpResponse<String> answer = untilAsked(
                    lost,
                    () -> query.send(query.asAdmin("/api/imports/history")
                            .header("Accept-Language", language)
                            .header("Content-Type", "multipart/form-data; boundary=mark")
                            .POST(BodyPublishers.ofString(upload()))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"nodeLost\"")
                    .contains(language.equals("en") ? "Check whether it was done" : "请先查看是否已完成");
        }
    }

    @Test
    void aCommandIsDoneOnceByTheNext() throws IOException {
        try (LostNode lost = new LostNode("")) {
            enter(lost, command);
            long before = visits();
            HttpResponse<String> answer = untilAsked(lost, this::visit);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(visits() - before).isEqualTo(asked);
        }
    }

    /** The failed node may have executed it. */
    @Test
    void aCommandThatNobodyElseCanDoIsNotSaidToBeUndone() throws IOException {
        try (LostNode lost = new LostNode("")) {
            enter(lost, command);
            jdbc.update("UPDATE running_node SET role = 'query' WHERE url = ?", command.url());
            seenOf(command, lost.url());
            HttpResponse<String> answer = untilAsked(lost, this::visit);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"nodeLost\"");
        }
    }

    @Test
    void aReadIsAskedOfTheNext() throws IOException {
        try (LostNode lost = new LostNode("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[")) {
            enter(lost, query);
            HttpResponse<String> answer = untilAsked(lost, () -> command.send(command.asAdmin("/api/stores")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"S1\"");
        }
    }

    /** A response that has begun cannot be withdrawn, but must not look complete. */
    @Test
    void aLongAnswerThatIsCutOffDoesNotLookWhole() throws IOException {
        try (LostNode lost =
                new LostNode("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(LARGE) + "\r\n" + "a".repeat(LARGE))) {
            enter(lost, query);
            assertThatThrownBy(() -> untilAsked(lost, () -> command.send(command.asAdmin("/api/stores"))))
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    /** Repeats the request until the failing node is tried, because nodes are tried in turn. */
    private HttpResponse<String> untilAsked(LostNode lost, Supplier<HttpResponse<String>> request) {
        asked = 0;
        while (true) {
            HttpResponse<String> answer = request.get();
            asked++;
            if (lost.wasAsked()) {
                return answer;
            }
            assertThat(asked).as("requests that never met the lost node").isLessThan(20);
        }
    }

    private void enter(LostNode lost, WholeSystem of) {
        jdbc.update(
                "INSERT INTO running_node (id, role, url, since, seen_at) VALUES (?, ?, ?, now(), now() + interval '1 hour')",
                "lost-" + lost.url(),
                of.part(Nodes.class).role().text(),
                lost.url());
        seenOf(of, lost.url(), of.url());
    }

    /** Waits until the other process knows exactly these nodes of a side. */
    private void seenOf(WholeSystem side, String... urls) {
        Nodes there = (side == query ? command : query).part(Nodes.class);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        there.having(there.role().lacking().getFirst()))
                .extracting(Node::url)
                .containsExactlyInAnyOrder(urls));
    }

    private HttpResponse<String> visit() {
        return query.command("desk", WholeSystem.ADMIN_PASSWORD, "RegisterVisit", VISIT);
    }

    private long visits() {
        Long count = jdbc.queryForObject(
                "SELECT count(*) FROM domain_event WHERE payload_type LIKE '%VisitRegistered'", Long.class);
        return count == null ? 0 : count;
    }

    private static String upload() {
        return "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "prospect,act,occurred_at,store\n" + "k,RegisterVisit,2026-01-05,S1\n".repeat(60_000)
                + "\r\n--mark--\r\n";
    }
}
