package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.deploy.testing.WholeSystem;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A read after the caller's own write, without {@code after}, is answered once the read models have processed it,
 * however late. Here they are stopped meanwhile.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnEntriesSeenTest {

    private static final String PASSWORD = "a long enough password 3";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Milliseconds; a response that does not wait arrives long before. */
    private static final long WAITS_MILLIS = 700;

    private FreshDatabase database;
    private WholeSystem command;
    private WholeSystem query;

    @BeforeAll
    void start() {
        database = new FreshDatabase();
        command = WholeSystem.on(database, "showroom.role=command");
        query = WholeSystem.on(database, "showroom.role=query");
        done(query.command("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}"));
        for (String user : List.of("m1", "m2")) {
            done(query.command(
                    "admin", WholeSystem.ADMIN_PASSWORD, "RegisterStaffMember", """
                    {"user":"%s","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}""".formatted(user, PASSWORD)));
        }
    }

    @AfterAll
    void stop() {
        query.close();
        command.close();
        database.close();
    }

    @Test
    void aMonthThatWasJustClosedHasItsCheck() throws Exception {
        HttpClient program = HttpClient.newHttpClient();
        YearMonth month = YearMonth.from(LocalDate.now(ZoneOffset.UTC)).minusMonths(2);
        String of = "store=S1&month=" + month;
        String figures = query.send(query.as("m1", PASSWORD, "/api/reports/month-figures?" + of))
                .body();
        standingStill(() -> {
            enter(program, query, "CloseMonth", figures);
            return new Asked(
                    ask(program, query, "/api/audit/month-closes/" + month + "/check?store=S1"), "\"sound\":true");
        });
    }

    @Test
    void ofAProgramTheNodeThatWasAskedKnows() throws Exception {
        HttpClient program = HttpClient.newHttpClient();
        standingStill(() -> listed(visit(program, command), program, command));
    }

    @Test
    void ofABrowserEveryNodeKnows() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        standingStill(() -> listed(visit(browser, query), browser, command));
    }

    /** Entries of other users delay no read. */
    @Test
    void nobodyElseWaits() throws Exception {
        HttpClient program = HttpClient.newHttpClient();
        try (Connection held = holdingReadModels()) {
            String prospect = visit(program, query);
            HttpResponse<String> answer = query.send(query.as("m2", PASSWORD, "/api/prospects?size=500"));
            done(answer);
            assertThat(answer.body()).doesNotContain(prospect);
            held.rollback();
        }
    }

    /** A pending read, and the text in its response once the entry is processed. */
    private record Asked(CompletableFuture<HttpResponse<String>> answer, String expected) {}

    private void standingStill(Supplier<Asked> question) throws Exception {
        Asked asked;
        try (Connection held = holdingReadModels()) {
            asked = question.get();
            CompletableFuture<?> answer = asked.answer();
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> answer.get(WAITS_MILLIS, TimeUnit.MILLISECONDS));
            held.rollback();
        }
        HttpResponse<String> answer = asked.answer().get(30, TimeUnit.SECONDS);
        done(answer);
        assertThat(answer.body()).contains(asked.expected());
    }

    /** Opens a transaction that blocks all event processors until it ends, while reads continue. */
    private Connection holdingReadModels() throws SQLException {
        Connection held = query.part(DataSource.class).getConnection();
        held.setAutoCommit(false);
        try (Statement statement = held.createStatement()) {
            statement.execute("LOCK TABLE token_entry IN SHARE MODE");
        }
        return held;
    }

    private static String visit(HttpClient client, WholeSystem at) {
        return enter(client, at, "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}")
                .path("prospectId")
                .asString();
    }

    private static JsonNode enter(HttpClient client, WholeSystem at, String name, String json) {
        HttpResponse<String> answer = WholeSystem.send(
                client,
                at.as("m1", PASSWORD, "/api/commands/" + name)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
        done(answer);
        return JSON.readTree(answer.body());
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Asked listed(String prospect, HttpClient client, WholeSystem at) {
        return new Asked(ask(client, at, "/api/prospects?size=500"), prospect);
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, WholeSystem at, String path) {
        return client.sendAsync(at.as("m1", PASSWORD, path).build(), BodyHandlers.ofString());
    }
}
