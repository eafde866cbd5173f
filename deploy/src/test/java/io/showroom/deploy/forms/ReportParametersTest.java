package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.bench.DeclaredReports;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.report.read.Report;
import io.showroom.staff.Actor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reports have in common in their addresses: a month for its days, one consultant's figures, every cut. */
class ReportParametersTest {

    private static final String PASSWORD = "several words long";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static WholeSystem system;
    private static Instant now;
    private static YearMonth month;
    private static Entries entries;
    private static String leaves;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        entries = new Entries(system, PASSWORD);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        month = YearMonth.from(now.atZone(ZONE));
        entries.admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        for (String user : new String[] {"m MANAGER", "c1 CONSULTANT", "c2 CONSULTANT"}) {
            entries.admin(
                    "RegisterStaffMember",
                    "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                            .formatted(user.split(" ")[0], user.split(" ")[1], PASSWORD));
        }
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), Acting.as(Actor.SYSTEM));
        leaves = captured("c1", 1, "\"area\":\"East\",\"colour\":\"red\",\"customerType\":\"PRIVATE\"");
        captured("c1", 2, "\"area\":\"East\",\"colour\":\"white\",\"customerType\":\"CORPORATE\"");
        String buyer = captured("c2", 3, "\"area\":\"West\",\"colour\":\"white\"");
        String lost = captured("c2", 4, "\"currentCar\":\"VW Lavida\"");
        act("c2", "DeclareDefeat", lost, "\"kind\":\"FROZEN\",\"reason\":\"plan-shelved\"");
        entries.sent("m", "ConfirmDefeat", "{\"prospectId\":\"%s\",\"comment\":\"c\"}".formatted(lost));
        act("c2", "PlaceOrder", buyer, "\"model\":\"X1\",\"price\":90000,\"colour\":\"red\"");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void figuresCanBeCutByAreaColourAndCustomerType() {
        assertThat(captured("area")).isEqualTo(Map.of("East", 2, "West", 1, "none", 1));
        assertThat(captured("colour")).isEqualTo(Map.of("red", 1, "white", 2, "none", 1));
        assertThat(captured("customerType")).isEqualTo(Map.of("PRIVATE", 1, "CORPORATE", 1, "none", 2));
        JsonNode byColour = json("/api/reports/retained-new?by=colour&month=" + month);
        assertThat(group(byColour, "white").path("new").path("base").asInt()).isEqualTo(2);
        assertThat(group(byColour, "red").path("new").path("orders").asInt()).isEqualTo(1);
        assertThat(group(byColour, "red").path("movedIn").asInt()).isEqualTo(1);
        assertThat(group(byColour, "white").path("movedOut").asInt()).isEqualTo(1);
        JsonNode behind = json("/api/prospects?figure=funnel/captured/prospects&by=area&key=East&month=" + month);
        assertThat(behind.toString()).contains(leaves);
        assertThat(page("/reports/funnel?by=customerType&month=" + month)).contains("corporate");
        assertThat(page("/reports/retained-new?by=area")).contains("West");
    }

    @Test
    void whoIsErasedHasNoAreaAnyMore() {
        String erased = captured("c1", 9, "\"area\":\"North\"");
        assertThat(captured("area")).containsEntry("North", 1);
        entries.admin("ErasePersonalData", "{\"prospectId\":\"%s\",\"requestedBy\":\"x\"}".formatted(erased));
        assertThat(captured("area")).doesNotContainKey("North").containsEntry("none", 2);
    }

    /** Those that can be asked of a month and of one consultant. */
    static Stream<String> reportsOfAMonth() {
        return Stream.concat(
                        Stream.of("contact-sheet"),
                        DeclaredReports.all().stream()
                                .filter(report -> report.filters().taken().containsAll(List.of("month", "consultant")))
                                .map(Report::key))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("reportsOfAMonth")
    void everyReportCanBeNarrowedToOneConsultant(String report) {
        String address = "/api/reports/" + report + "?month=" + month;
        String all = json(address).toString();
        assertThat(json(address + "&consultant=c1").toString()).isNotEqualTo(all);
    }

    @Test
    void theFiguresOfOneConsultantAreTheirRowOfTheCut() {
        JsonNode cut = json("/api/reports/funnel?by=consultant&month=" + month);
        for (String consultant : new String[] {"c1", "c2"}) {
            JsonNode own = json("/api/reports/funnel?consultant=" + consultant + "&month=" + month);
            assertThat(own.path("stages")).isEqualTo(group(cut, consultant).path("stages"));
        }
        JsonNode sources = json("/api/reports/sources?consultant=c2&month=" + month);
        assertThat(sources.path("rows").get(0).path("orders").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "sources", "grade-mix", "defeats", "visits"})
    void aMonthStandsForItsDaysAndNotBesideThem(String report) {
        String days = "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
        assertThat(json("/api/reports/" + report + "?month=" + month).path("rows"))
                .isEqualTo(json("/api/reports/" + report + "?" + days).path("rows"));
        HttpResponse<String> both = get("/api/reports/" + report + "?month=" + month + "&from=" + LocalDate.EPOCH);
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared()
                        .readTree(both.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("month");
    }

    @ParameterizedTest
    @MethodSource("reportsOfAMonth")
    void aMonthAndItsDaysGiveTheSameAsDataAndAsAFile(String report) {
        String path = "/api/reports/" + report + "?consultant=c2&";
        String days = "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
        for (String format : new String[] {"json", "csv"}) {
            String file = "&after=" + entries.position() + "&format=" + format;
            HttpResponse<String> whole = get(path + "month=" + month + file);
            assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
            assertThat(get(path + days + file).body()).isEqualTo(whole.body());
        }
        assertThat(get(path + days + "&month=" + month).statusCode()).isEqualTo(400);
    }

    @Test
    void aFigureIsOfOneConsultantThoughAListMayBeOfSeveral() {
        String figure = "/prospects?figure=funnel/captured/prospects&month=" + month;
        String both = "&consultant=c1&consultant=c2";
        HttpResponse<String> refused = get("/api" + figure + both);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"consultant\"", "\"once\"");
        HttpResponse<String> page = system.page(system.loggedIn("m", PASSWORD), figure + both + "&lang=en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Consultant: can be given one value only");
        assertThat(get("/api" + figure + "&consultant=c1&consultant=c1").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/prospects?consultant=c1&consultant=c2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownCutIsRefusedWithThoseThatThereAre() {
        HttpResponse<String> refused = get("/api/reports/funnel?by=weather");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("customerType");
    }

    private static Map<String, Integer> captured(String by) {
        Map<String, Integer> captured = new TreeMap<>();
        json("/api/reports/funnel?by=" + by + "&month=" + month).path("groups").forEach(group -> {
            int number = group.path("stages").get(1).path("prospects").asInt();
            if (number > 0) {
                captured.put(group.path("key").asString(), number);
            }
        });
        return captured;
    }

    private static JsonNode group(JsonNode report, String key) {
        for (JsonNode group : report.path("groups")) {
            if (group.path("key").asString().equals(key)) {
                return group;
            }
        }
        throw new AssertionError("no group " + key + " in " + report);
    }

    private static String captured(String consultant, int number, String fields) {
        String receipt = entries.sent(
                consultant,
                "RegisterVisit",
                "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"source\":\"walk-in\",\"occurredAt\":\"%s\",\"consultant\":\"%s\"}"
                        .formatted(now, consultant));
        String prospect = receipt.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act(
                consultant,
                "CaptureContact",
                prospect,
                "\"name\":\"Guest\",\"phone\":\"1390000000%d\",%s".formatted(number, fields));
        return prospect;
    }

    private static void act(String user, String name, String prospect, String fields) {
        entries.act(user, name, prospect, now, fields);
    }

    private static String page(String path) {
        return Cells.page(system.loggedIn("m", PASSWORD), system.url() + path);
    }

    private static HttpResponse<String> get(String path) {
        return system.send(system.as("m", PASSWORD, path).header("Accept-Language", "en"));
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = get(path + "&after=" + entries.position());
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
