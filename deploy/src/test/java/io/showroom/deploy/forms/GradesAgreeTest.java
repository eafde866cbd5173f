package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Actor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Daily report, contact status sheet, customer card and grade history of one day agree on every grade, in every scheme.
 */
class GradesAgreeTest {

    private static final String PASSWORD = "several words long";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static WholeSystem system;
    private static Instant now;
    private static LocalDate day;
    private static Entries entries;
    private static int phone;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        entries = new Entries(system, PASSWORD);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        day = LocalDate.ofInstant(now, ZONE);
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), CommandContext.as(Actor.SYSTEM));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @ParameterizedTest
    @CsvSource({"HABC, B, H, O, DELIVERED, ''", "P-scale, P3, P1, P0, PD, F", "ABCD, B, A, O, DELIVERED, ''"})
    void formsOfTheDayAgree(String scheme, String cool, String hot, String order, String delivered, String defeated) {
        String manager = "m-" + scheme;
        String consultant = "c-" + scheme;
        open(scheme, manager, consultant);

        String moved = graded(scheme, consultant, cool);
        act(consultant, "RecordContact", moved, "\"channel\":\"CALL\",\"account\":\"a\",\"grade\":\"" + hot + "\"");
        String ordered = graded(scheme, consultant, cool);
        order(consultant, ordered);
        String handedOver = graded(scheme, consultant, cool);
        order(consultant, handedOver);
        talk(consultant, handedOver);
        act(consultant, "ConfirmDelivery", handedOver, "\"financeConfirmed\":true");
        String cancelled = graded(scheme, consultant, cool);
        order(consultant, cancelled);
        talk(consultant, cancelled);
        act(consultant, "CancelOrder", cancelled, "\"reason\":\"loan\",\"grade\":\"" + hot + "\"");
        String lost = graded(scheme, consultant, cool);
        talk(consultant, lost);
        act(
                consultant,
                "DeclareDefeat",
                lost,
                "\"kind\":\"DEFEATED\",\"reason\":\"price\",\"competitorBrand\":\"V\",\"competitorModel\":\"L\"");
        act(manager, "ConfirmDefeat", lost, "\"comment\":\"c\"");

        JsonNode daily = json(manager, "/api/reports/daily?after=" + entries.position() + "&day=" + day);
        JsonNode sheet = json(manager, "/api/reports/contact-sheet?month=" + YearMonth.from(day));
        Map<String, String> last = Map.of(
                moved, hot,
                ordered, order,
                handedOver, delivered.equals("DELIVERED") ? order : delivered,
                cancelled, hot,
                lost, defeated.isEmpty() ? cool : defeated);
        last.forEach((prospect, grade) -> {
            List<JsonNode> lines = lines(daily, prospect);
            assertThat(chain(lines))
                    .as("daily report of " + prospect)
                    .startsWith(cool)
                    .endsWith(grade);
            assertThat(history(manager, prospect))
                    .as("grade history of " + prospect)
                    .isEqualTo(chain(lines))
                    .endsWith(grade);
            JsonNode card = json(manager, "/api/prospects/" + prospect);
            assertThat(card.path("grade").path("code").asString()).isEqualTo(grade);
            if (!prospect.equals(lost)) {
                assertThat(lines.getLast().path("status").asString())
                        .isEqualTo(card.path("status").asString());
            }
            assertThat(lastOnSheet(sheet, prospect).path("grade").asString()).isEqualTo(grade);
        });
        holdsDelivered(sheet, manager, handedOver, ordered, delivered);
        assertThat(lines(daily, handedOver).getLast().path("status").asString()).isEqualTo("DELIVERED");

        JsonNode check = checkOf(daily, "gradeChanges");
        assertThat(check.path("there").asInt()).isEqualTo(defeated.isEmpty() ? 4 : 5);
        assertThat(check.path("differing").asInt()).isZero();
        JsonNode foot = daily.path("consultants").get(0).path("foot");
        assertThat(foot.path("orderedByGrade").path(order).asInt()).isEqualTo(1);
        JsonNode mix = json(manager, "/api/reports/grade-mix?from=" + day + "&to=" + day)
                .path("days")
                .get(0);
        assertThat(mix.path("ordered").path(order).asInt()).isEqualTo(1);
        assertThat(mix.path("grades").path(hot).asInt()).isEqualTo(2);
        assertThat(foot.path("openByGrade").path(hot).asInt()).isEqualTo(2);
    }

    /** Returns the grades in the order of a prospect's rows, without repetitions. */
    private static List<String> chain(List<JsonNode> lines) {
        List<String> chain = new ArrayList<>();
        for (JsonNode line : lines) {
            for (String grade : List.of(
                    line.path("gradeBefore").asString(""),
                    line.path("gradeAfter").asString(""))) {
                if (!grade.isEmpty() && (chain.isEmpty() || !chain.getLast().equals(grade))) {
                    chain.add(grade);
                }
            }
        }
        return chain;
    }

    private static List<String> history(String user, String prospect) {
        List<String> chain = new ArrayList<>();
        json(user, "/api/prospects/" + prospect + "/grades")
                .forEach(step -> chain.add(step.path("to").asString()));
        return chain;
    }

    private static List<JsonNode> lines(JsonNode daily, String prospect) {
        List<JsonNode> lines = new ArrayList<>();
        daily.path("consultants").forEach(part -> part.path("rows").forEach(row -> {
            if (row.path("prospectId").asString().equals(prospect)) {
                lines.add(row);
            }
        }));
        return lines;
    }

    private static JsonNode lastOnSheet(JsonNode sheet, String prospect) {
        for (JsonNode block : sheet.path("blocks")) {
            for (JsonNode line : block.path("rows")) {
                if (line.path("prospectId").asString().equals(prospect)) {
                    return line.path("days").get(line.path("days").size() - 1);
                }
            }
        }
        throw new AssertionError("not on the sheet: " + prospect);
    }

    /**
     * The cell of a delivered prospect shows the scheme's own grade, or else a symbol in place of the order's letter.
     */
    private static void holdsDelivered(
            JsonNode sheet, String manager, String handedOver, String ordered, String delivered) {
        boolean bySign = delivered.equals("DELIVERED");
        assertThat(lastOnSheet(sheet, handedOver).path("delivered").asBoolean()).isEqualTo(bySign);
        assertThat(lastOnSheet(sheet, ordered).path("delivered").asBoolean()).isFalse();
        String csv = system.send(system.as(
                                manager,
                                PASSWORD,
                                "/api/reports/contact-sheet?format=csv&month=" + YearMonth.from(day) + "&after="
                                        + entries.position())
                        .header("Accept-Language", "en"))
                .body();
        assertThat(csv).contains(bySign ? ",◆" : "," + delivered);
        String end = bySign ? "delivered" : delivered;
        assertThat(csv.lines().filter(line -> line.matches(".*," + end + ",\\d+/\\d+,\\d+.*")))
                .as("how the line of who took delivery ends")
                .hasSize(1);
    }

    private static JsonNode checkOf(JsonNode daily, String name) {
        for (JsonNode check : daily.path("checks")) {
            if (check.path("check").asString().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name);
    }

    private static void open(String scheme, String manager, String consultant) {
        entries.admin("OpenStore", "{\"store\":\"%s\",\"name\":\"%s\"}".formatted(scheme, scheme));
        if (!scheme.equals("HABC")) {
            entries.admin("ChooseGradingScheme", "{\"store\":\"%s\",\"scheme\":\"%s\"}".formatted(scheme, scheme));
        }
        entries.admin("RegisterStaffMember", staff(manager, "MANAGER", scheme));
        entries.admin("RegisterStaffMember", staff(consultant, "CONSULTANT", scheme));
    }

    private static String staff(String user, String role, String store) {
        return "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"%s\",\"password\":\"%s\",\"temporary\":false}"
                .formatted(user, role, store, PASSWORD);
    }

    private static String graded(String store, String consultant, String grade) {
        String receipt = entries.sent(
                consultant,
                "RegisterVisit",
                "{\"store\":\"%s\",\"channel\":\"WALK_IN\",\"occurredAt\":\"%s\",\"consultant\":\"%s\"}"
                        .formatted(store, now, consultant));
        String prospect = receipt.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act(
                consultant,
                "CaptureContact",
                prospect,
                "\"name\":\"Guest\",\"phone\":\"1390000%04d\",\"model\":\"X1\"".formatted(phone++));
        act(consultant, "GradeProspect", prospect, "\"grade\":\"" + grade + "\",\"reason\":\"r\"");
        return prospect;
    }

    private static void talk(String user, String prospect) {
        act(user, "RecordContact", prospect, "\"channel\":\"CALL\",\"account\":\"a\"");
    }

    private static void order(String user, String prospect) {
        talk(user, prospect);
        act(user, "PlaceOrder", prospect, "\"model\":\"X1\",\"price\":90000");
    }

    private static void act(String user, String name, String prospect, String fields) {
        entries.act(user, name, prospect, now, fields);
    }

    private static JsonNode json(String user, String path) {
        HttpResponse<String> response = system.send(system.as(user, PASSWORD, path));
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
