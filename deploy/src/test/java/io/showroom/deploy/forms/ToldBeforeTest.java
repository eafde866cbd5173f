package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data entered once is prefilled wherever it is needed: a quote in the order, a defeat's measures in its analysis. */
@TestInstance(Lifecycle.PER_CLASS)
class ToldBeforeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = WholeSystem.ADMIN_PASSWORD;
    private static final String DEFEATS = "/api/reports/defeats?store=S1";
    private static final String MEASURE = "Invite again when stock is in";

    private WholeSystem system;

    @BeforeAll
    void aStore() {
        system = WholeSystem.start();
        done("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        done("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"M1\",\"nameZh\":\"一\",\"nameEn\":\"Wished\"}");
        done("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"M2\",\"nameZh\":\"二\",\"nameEn\":\"Quoted\"}");
        staff("boss", "MANAGER");
        staff("campaigns", "MARKETING");
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    void theOrderOpensWithTheLastQuote() {
        String id = captured("13700001111", ",\"model\":\"M1\",\"colour\":\"pearl\",\"payment\":\"cash\"");
        done("boss", "RecordQuote", "{\"prospectId\":\"%s\",\"model\":\"M1\",\"price\":150000}".formatted(id));
        done(
                "boss",
                "RecordQuote",
                "{\"prospectId\":\"%s\",\"model\":\"M2\",\"price\":128800,\"payment\":\"loan of three years\"}"
                        .formatted(id));
        String card = system.page(system.loggedIn("boss", PASSWORD), "/prospects/" + id)
                .body();
        int from = card.indexOf("id=\"act-PlaceOrder\"");
        assertThat(from).isPositive();
        String form = card.substring(from, card.indexOf("</form>", from));
        assertThat(input(form, "colour")).contains("value=\"pearl\"");
        assertThat(input(form, "price")).contains("value=\"128800\"");
        assertThat(input(form, "payment")).contains("value=\"loan of three years\"");
        assertThat(form).containsPattern("<option[^>]*value=\"M2\"[^>]*selected");
        assertThat(form).doesNotContainPattern("<option[^>]*value=\"M1\"[^>]*selected");
    }

    @Test
    void whatIsDoneAboutADefeatStandsBesideItsAccount() {
        String id = captured("13700002222", "");
        Instant before = Instant.now();
        done("boss", "DeclareDefeat", """
                {"prospectId":"%s","kind":"LOST","reason":"unreachable","account":"Nobody answers",\
                "counterMeasure":"%s","callBackPhone":"13955556666"}""".formatted(id, MEASURE));
        JsonNode row = JSON.readTree(answer("boss", DEFEATS)).path("rows").get(0);
        assertThat(row.path("counterMeasure").asString()).isEqualTo(MEASURE);
        assertThat(row.path("callBackPhone").asString()).isEqualTo("+8613955556666");
        List<String> heads = List.of("Account", "Phone to call back", "Counter-measure");
        HttpClient browser = system.loggedIn("boss", PASSWORD);
        for (String path : List.of("/reports/defeats?store=S1", "/reports/defeats/print?store=S1")) {
            HttpResponse<String> page = WholeSystem.send(
                    browser,
                    HttpRequest.newBuilder(URI.create(system.url() + path))
                            .header("Accept", "text/html, */*")
                            .header("Accept-Language", "en"));
            List<List<String>> lines = Cells.ofHtml(page.body());
            assertThat(lines).as(path).anySatisfy(line -> assertThat(line).containsSubsequence(heads));
            assertThat(lines).as(path).anySatisfy(line -> assertThat(line)
                    .containsSubsequence("Nobody answers", "139 5555 6666", MEASURE));
        }
        assertThat(Cells.ofWorkbook(system.as("boss", PASSWORD, DEFEATS + "&format=xlsx")))
                .anySatisfy(line -> assertThat(line).containsSubsequence("Nobody answers", "139 5555 6666", MEASURE));
        assertThat(answer("boss", DEFEATS + "&format=csv")).contains("139 5555 6666", MEASURE);

        assertThat(answer("campaigns", DEFEATS)).contains(MEASURE, "****6666").doesNotContain("13955556666");
        assertThat(answer("campaigns", DEFEATS + "&format=csv")).doesNotContain("139 5555");
        assertThat(answer("boss", DEFEATS + "&asKnownAt=" + before)).doesNotContain(MEASURE);
        assertThat(answer("boss", DEFEATS + "&asKnownAt=" + Instant.now())).contains(MEASURE, "+8613955556666");

        done(
                "admin",
                "ErasePersonalData",
                "{\"prospectId\":\"%s\",\"requestedBy\":\"file 17\",\"receivedOn\":\"2026-01-02\",\"reason\":\"withdrawn\"}"
                        .formatted(id));
        for (String path : List.of(DEFEATS, DEFEATS + "&format=csv", DEFEATS + "&asKnownAt=" + Instant.now())) {
            assertThat(answer("boss", path)).as(path).doesNotContain(MEASURE, "5555", "Nobody answers");
        }
    }

    private static String input(String form, String name) {
        int named = form.indexOf("name=\"" + name + "\"");
        assertThat(named).as(name).isPositive();
        return form.substring(form.lastIndexOf('<', named), form.indexOf('>', named));
    }

    private String captured(String phone, String fields) {
        String id = done("boss", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}")
                .path("prospectId")
                .asString();
        done(
                "boss",
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"Wang\",\"phone\":\"%s\"%s}".formatted(id, phone, fields));
        done(
                "boss",
                "GradeProspect",
                "{\"prospectId\":\"%s\",\"grade\":\"A\",\"reason\":\"asks for it\"}".formatted(id));
        return id;
    }

    private void staff(String user, String role) {
        done(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(user, role, PASSWORD));
    }

    private JsonNode done(String user, String command, String body) {
        HttpResponse<String> answer = system.command(user, PASSWORD, command, body);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
        JsonNode receipt = JSON.readTree(answer.body());
        answer("admin", "/api/stores?after=" + receipt.path("position").asLong());
        return receipt;
    }

    private String answer(String user, String path) {
        HttpResponse<String> answer = system.send(system.as(user, PASSWORD, path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
