package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Actor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The daily report shows the same figures in the API, on the page, on paper, and in both file formats. */
class DailyAgreesTest {

    private static final String PASSWORD = "several words long";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int PLANNED = 23;
    private static final int SHOWN = 20;

    private static WholeSystem system;
    private static HttpClient browser;
    private static LocalDate day;
    private static Instant now;
    private static Entries entries;
    private static JsonNode answer;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        entries = new Entries(system, PASSWORD);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        day = LocalDate.ofInstant(now, ZONE);
        entries.admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        for (String user : List.of("m MANAGER", "c1 CONSULTANT", "c2 CONSULTANT")) {
            entries.admin("RegisterStaffMember", """
                    {"user":"%s","roles":["%s"],"store":"S1","password":"%s","temporary":false}
                    """.formatted(user.split(" ")[0], user.split(" ")[1], PASSWORD));
        }
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), CommandContext.as(Actor.SYSTEM));
        for (int number = 0; number < PLANNED; number++) {
            String prospect = visitor("c1", number);
            act("c1", "GradeProspect", prospect, "\"grade\":\"%s\"".formatted(number % 3 == 0 ? "H" : "B"));
            act("c1", "AdvanceFollowUp", prospect, "\"dueOn\":\"" + day.plusDays(1) + "\",\"reason\":\"soon\"");
        }
        String owner = visitor("c2", 50);
        act("c2", "GradeProspect", owner, "\"grade\":\"A\"");
        act("c2", "RecordContact", owner, "\"channel\":\"CALL\",\"account\":\"likes, \\\"red\\\"\",\"grade\":\"H\"");
        act("c2", "PlaceOrder", owner, "\"model\":\"X1\",\"price\":90000");
        act("c2", "ConfirmDelivery", owner, "\"financeConfirmed\":true");
        String ordered = visitor("c2", 52);
        act("c2", "GradeProspect", ordered, "\"grade\":\"B\"");
        act("c2", "PlaceOrder", ordered, "\"model\":\"X1\",\"price\":90000");
        visitor("c2", 51);
        browser = system.loggedIn("m", PASSWORD);
        answer = JsonMapper.shared().readTree(text("/api/reports/daily?after=" + entries.position() + "&day=" + day));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    static Stream<Output> outputs() {
        return Stream.of(
                Output.ofPage(page("/reports/daily?day=" + day)),
                Output.ofPaper(page("/reports/daily/print?day=" + day)),
                Output.ofCsv(text(file("csv"))),
                Output.ofWorkbook(system.as("m", PASSWORD, file("xlsx"))));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void everyContactStandsWithItsFigures(Output output) {
        Map<String, List<List<String>>> expected = new LinkedHashMap<>();
        for (JsonNode part : answer.path("consultants")) {
            List<List<String>> rows = new ArrayList<>();
            part.path("rows").forEach(row -> rows.add(line(row)));
            expected.put(part.path("consultant").asString(), rows);
        }
        assertThat(expected.get("c1")).hasSize(PLANNED);
        assertThat(expected.get("c2")).hasSizeGreaterThan(2);
        assertThat(output.rows()).isEqualTo(expected);
        assertThat(output.rows().get("c2")).extracting(List::getLast).contains("O", "delivered");
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void theFootOfEachConsultantAndTheChecksAgree(Output output) {
        if (output.feet().isEmpty()) {
            assertThat(output.name()).isEqualTo("csv");
            return;
        }
        Map<String, Map<String, Long>> expected = new LinkedHashMap<>();
        for (JsonNode part : answer.path("consultants")) {
            expected.put(part.path("consultant").asString(), foot(part));
        }
        assertThat(expected.get("c1")).containsEntry("promote", (long) PLANNED);
        assertThat(expected.get("c2")).containsEntry("O", 1L);
        assertThat(output.feet()).isEqualTo(expected);
        for (JsonNode check : answer.path("checks")) {
            String figures = check.path("here").asLong() + " (of|here,) "
                    + check.path("there").asLong() + "\\b";
            assertThat(output.text()).as(check.path("check").asString()).containsPattern(figures);
        }
    }

    @Test
    void theScreenBeginsALongPlanAndThePaperHoldsAllOfIt() {
        String screen = page("/reports/daily?day=" + day);
        String plan = screen.substring(screen.indexOf("<footer"), screen.indexOf("</footer>"));
        assertThat(plan.split("href=\"/prospects/P-", -1)).hasSize(SHOWN + 1);
        assertThat(plan).contains("/follow-ups?", "due=" + day.plusDays(1), "consultant=c1");
        String paper = page("/reports/daily/print?day=" + day);
        String all = paper.substring(paper.indexOf("Plan until"));
        assertThat(all.substring(0, all.indexOf("</td>")).split("Guest", -1)).hasSize(PLANNED + 1);
    }

    /** Time, customer, phone, planned, grade before and after. */
    private static List<String> line(JsonNode row) {
        return List.of(
                TIME.format(Instant.parse(row.path("at").asString()).atZone(ZONE)),
                row.path("name").asString(),
                row.path("phone").asString().replace("+86", ""),
                row.path("planned").asBoolean() ? "✓" : "",
                row.path("gradeBefore").asString(""),
                row.path("status").asString().equals("DELIVERED")
                        ? "delivered"
                        : row.path("gradeAfter").asString(""));
    }

    private static Map<String, Long> foot(JsonNode part) {
        Map<String, Long> foot = new TreeMap<>();
        JsonNode counts = part.path("foot");
        for (String standing : List.of("openByGrade", "orderedByGrade")) {
            counts.path(standing)
                    .properties()
                    .forEach(grade -> foot.put(grade.getKey(), grade.getValue().asLong()));
        }
        for (String one : Output.COUNTS) {
            foot.put(one, counts.path(one).asLong());
        }
        part.path("tomorrow")
                .forEach(plan ->
                        foot.merge(plan.path("purpose").asString("promote").toLowerCase(), 1L, Long::sum));
        return foot;
    }

    private static String visitor(String consultant, int number) {
        String body = "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"occurredAt\":\"%s\",\"consultant\":\"%s\"}"
                .formatted(now, consultant);
        String receipt = entries.sent(consultant, "RegisterVisit", body);
        String prospect = receipt.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act(
                consultant,
                "CaptureContact",
                prospect,
                "\"name\":\"Guest %d\",\"phone\":\"139000000%02d\",\"model\":\"X1\"".formatted(number, number));
        return prospect;
    }

    private static void act(String user, String name, String prospect, String fields) {
        entries.act(user, name, prospect, now, fields);
    }

    private static String file(String format) {
        return "/api/reports/daily?reason=comparison&format=" + format + "&day=" + day;
    }

    private static String text(String path) {
        HttpResponse<String> response =
                system.send(system.as("m", PASSWORD, path).header("Accept-Language", "en"));
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private static String page(String path) {
        return Cells.page(browser, system.url() + path);
    }
}
