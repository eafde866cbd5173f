package io.showroom.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.FreshDatabase;
import io.showroom.deploy.testing.WholeSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A consultant's day in a browser at a process with one side, which forwards the rest to the other: the same pages,
 * figures and files at both processes.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayApartTest {

    private static final String PASSWORD = "a long enough password 3";
    private static final Pattern HEADER = Pattern.compile("name=\"csrf-header\" content=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private FreshDatabase database;
    private WholeSystem query;
    private WholeSystem command;

    @BeforeAll
    void start() {
        database = new FreshDatabase();
        command = WholeSystem.on(database, "showroom.role=command");
        query = WholeSystem.on(database, "showroom.role=query");
        admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\",\"timeZone\":\"Asia/Shanghai\"}");
        admin("AddCode", "{\"list\":\"MODEL\",\"code\":\"suv\",\"nameZh\":\"SUV\",\"nameEn\":\"SUV\"}");
        for (String user : List.of("query", "command")) {
            admin("RegisterStaffMember", """
                    {"user":"%s","roles":["CONSULTANT"],"store":"S1","password":"%s","temporary":false}""".formatted(user, PASSWORD));
        }
    }

    @AfterAll
    void stop() {
        query.close();
        command.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = NodeRole.class,
            names = {"QUERY", "COMMAND"})
    void aDayFromLogInToLogOut(NodeRole role) {
        Day day = new Day(role == NodeRole.QUERY ? query : command, role.text());
        assertThat(day.page("/today")).contains("csrf-token");

        String visit = day.act("RegisterVisit", """
                {"store":"S1","channel":"WALK_IN","partySize":2,"model":"suv","consultant":"%s"}""".formatted(role.text()));
        String prospect = visit.replaceFirst("(?s).*\"prospectId\":\"([^\"]+)\".*", "$1");
        String name = "Guest of " + role.text();
        String phone = role == NodeRole.QUERY ? "13800000001" : "13800000002";
        day.of("CaptureContact", prospect, "\"name\":\"%s\",\"phone\":\"%s\",\"model\":\"suv\"".formatted(name, phone));
        day.of("GradeProspect", prospect, "\"grade\":\"A\"");
        day.of("RecordTestDrive", prospect, "\"model\":\"suv\",\"kind\":\"DRIVE\",\"licenceSeen\":true");
        day.of("RecordQuote", prospect, "\"model\":\"suv\",\"price\":169800");
        day.of(
                "MakeAppointment",
                prospect,
                "\"channel\":\"CALL\",\"appointmentAt\":\"" + Instant.now().plus(2, ChronoUnit.DAYS) + "\"");

        assertThat(day.page("/prospects/" + prospect)).contains(name, phone);
        assertThat(day.page("/prospects?q=" + phone)).contains(name);
        assertThat(day.page("/follow-ups")).isNotEmpty();
        assertThat(day.page("/reports/funnel")).contains("Funnel conversion");
        assertThat(day.page("/reports/traffic/print")).contains("<table");
        assertThat(day.json("/api/reports/traffic")).startsWith("{");
        assertThat(day.json("/api/prospects?size=5")).contains(prospect);

        HttpResponse<String> refused =
                day.send("GradeProspect", "{\"prospectId\":\"%s\",\"nonsense\":1}".formatted(prospect));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("nonsense");

        day.of("PlaceOrder", prospect, "\"model\":\"suv\",\"price\":165000");
        assertThat(day.json("/api/prospects/" + prospect)).contains("\"O\"");
        day.logOut();
    }

    private void admin(String name, String json) {
        HttpResponse<String> answer = query.command("admin", WholeSystem.ADMIN_PASSWORD, name, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A user's day at one process. */
    private static final class Day {

        private final WholeSystem at;
        private final HttpClient browser;
        private String position = "0";

        Day(WholeSystem at, String user) {
            this.at = at;
            this.browser = at.loggedIn(user, PASSWORD);
        }

        /** Returns a page that includes the earlier entries. */
        String page(String path) {
            json("/api/stores");
            HttpResponse<String> page = at.page(browser, path);
            assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo(path.replaceFirst("\\?.*", ""));
            return page.body();
        }

        String json(String path) {
            HttpResponse<String> answer = WholeSystem.send(
                    browser,
                    HttpRequest.newBuilder(URI.create(
                                    at.url() + path + (path.contains("?") ? "&" : "?") + "after=" + position))
                            .header("Accept", "application/json"));
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            return answer.body();
        }

        void of(String name, String prospect, String fields) {
            act(name, "{\"prospectId\":\"%s\",%s}".formatted(prospect, fields));
        }

        String act(String name, String json) {
            HttpResponse<String> receipt = send(name, json);
            assertThat(receipt.statusCode()).as(name + receipt.body()).isEqualTo(200);
            position = receipt.body().replaceFirst("(?s).*\"position\":(\\d+).*", "$1");
            return receipt.body();
        }

        /** Submits a form as the page does. */
        HttpResponse<String> send(String name, String json) {
            String page = at.page(browser, "/today").body();
            return WholeSystem.send(
                    browser,
                    HttpRequest.newBuilder(URI.create(at.url() + "/api/commands/" + name))
                            .header("Content-Type", "application/json")
                            .header(found(HEADER, page), found(TOKEN, page))
                            .POST(BodyPublishers.ofString(json)));
        }

        void logOut() {
            String page = at.page(browser, "/today").body();
            HttpResponse<String> out = WholeSystem.send(
                    browser,
                    HttpRequest.newBuilder(URI.create(at.url() + "/logout"))
                            .header(found(HEADER, page), found(TOKEN, page))
                            .POST(BodyPublishers.noBody()));
            assertThat(out.statusCode()).isEqualTo(200);
            assertThat(at.page(browser, "/today").uri().getPath()).isEqualTo("/login");
        }

        private static String found(Pattern pattern, String page) {
            Matcher matcher = pattern.matcher(page);
            assertThat(matcher.find()).as(page).isTrue();
            return matcher.group(1);
        }
    }
}
