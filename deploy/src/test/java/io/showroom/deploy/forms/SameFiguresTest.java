package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Actor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month and a consultant mean the same in every form of a report: the page, what is printed of it, the workbook, CSV
 * and data. What must come out is known from what was recorded.
 */
class SameFiguresTest {

    private static final String PASSWORD = "several words long";
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    private static WholeSystem system;
    private static int people;
    private static Entries entries;

    @BeforeAll
    static void start() {
        system = WholeSystem.start();
        entries = new Entries(system, PASSWORD);
        entries.admin("OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        for (String user : new String[] {"m MANAGER", "c1 CONSULTANT", "c2 CONSULTANT", "c3 CONSULTANT"}) {
            entries.admin(
                    "RegisterStaffMember",
                    "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"S1\",\"password\":\"%s\",\"temporary\":false}"
                            .formatted(user.split(" ")[0], user.split(" ")[1], PASSWORD));
        }
        system.part(Commands.class)
                .send(new AddCode(CodeListName.MODEL, "X1", null, "一", "One"), Acting.as(Actor.SYSTEM));
        month(MONTH.minusMonths(1), "c1", 3, 1, 1);
        month(MONTH.minusMonths(1), "c2", 6, 2, 1);
        month(MONTH, "c1", 7, 3, 2);
        month(MONTH, "c2", 4, 2, 1);
        String handedOver = captured("c3", MONTH.atDay(6) + "T10:00:00+08:00");
        entries.act(
                "m",
                "ReassignProspect",
                handedOver,
                MONTH.atDay(15) + "T10:00:00+08:00",
                "\"to\":\"c2\",\"reason\":\"leave\"");
        entries.act(
                "c2",
                "PlaceOrder",
                handedOver,
                MONTH.atDay(20) + "T10:00:00+08:00",
                "\"model\":\"X1\",\"price\":90000");
    }

    private static String captured(String consultant, String at) {
        String prospect = entries.sent(
                        consultant,
                        "RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"source\":\"walk-in\",\"occurredAt\":\"%s\",\"consultant\":\"%s\",\"model\":\"X1\"}"
                                .formatted(at, consultant))
                .replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        entries.act(
                consultant,
                "CaptureContact",
                prospect,
                at,
                "\"name\":\"Guest\",\"phone\":\"139%08d\"".formatted(people++));
        entries.act(consultant, "GradeProspect", prospect, at, "\"grade\":\"B\"");
        return prospect;
    }

    /** A month of a consultant: so many captured, of whom some order and some are lost. */
    private static void month(YearMonth month, String consultant, int captured, int ordered, int lost) {
        for (int n = 0; n < captured; n++) {
            String at = month.atDay(5 + n) + "T10:00:00+08:00";
            String prospect = captured(consultant, at);
            String later = month.atDay(20) + "T10:00:00+08:00";
            if (n < ordered) {
                entries.act(consultant, "RecordTestDrive", prospect, later, "\"model\":\"X1\",\"kind\":\"RIDE\"");
                entries.act(consultant, "PlaceOrder", prospect, later, "\"model\":\"X1\",\"price\":90000");
                if (n == 0) {
                    entries.act(
                            "m",
                            "ConfirmDelivery",
                            prospect,
                            month.atDay(25) + "T10:00:00+08:00",
                            "\"financeConfirmed\":true");
                }
            } else if (n < ordered + lost) {
                entries.act(
                        consultant,
                        "DeclareDefeat",
                        prospect,
                        later,
                        "\"kind\":\"FROZEN\",\"reason\":\"plan-shelved\"");
                entries.sent("m", "ConfirmDefeat", "{\"prospectId\":\"%s\",\"comment\":\"c\"}".formatted(prospect));
            }
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    /** What is known of a month and a consultant: how many each report must tell, whatever form it takes. */
    private static Stream<Arguments> everyReport() {
        return Stream.of(
                        told("funnel", 4, 12, 6),
                        told("retained-new", 4, 12, 6),
                        told("sources", 4, 12, 6),
                        told("kpis", 4, 12, 6),
                        told("grade-mix", 4, 7, 3),
                        told("defeats", 1, 3, 1),
                        told("traffic", 4, 12, 6),
                        told("weekdays", 4, 12, 6),
                        told("owners", 2, 4, 1),
                        told("contact-sheet", 8, 17, 6),
                        told("visits", 4, 12, 6))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> told(String report, int ofOne, int ofAll, int before) {
        return Stream.of(
                Arguments.of(report, "month=" + MONTH + "&consultant=c2", ofOne),
                // The page of a sheet is of one consultant unless it is asked for everybody's.
                Arguments.of(report, "month=" + MONTH + "&consultant=", ofAll),
                Arguments.of(report, "month=" + MONTH.minusMonths(1) + "&consultant=c2", before));
    }

    @ParameterizedTest(name = "{0}?{1}")
    @MethodSource("everyReport")
    void theFigureIsTheSameInEveryForm(String report, String asked, int expected) {
        String address = "/api/reports/" + report + "?" + asked;
        String page = report.equals("visits") ? "/visits" : "/reports/" + report;
        HttpClient browser = system.loggedIn("m", PASSWORD);
        Figure figure = Figure.of(report);
        SoftAssertions all = new SoftAssertions();

        all.assertThat(figure.inData(JsonMapper.shared().readTree(get(address).body())))
                .as("data")
                .isEqualTo(expected);
        all.assertThat(figure.inLines(get(address + "&format=csv")
                        .body()
                        .lines()
                        .map(Cells::ofCsv)
                        .toList()))
                .as("CSV")
                .isEqualTo(expected);
        all.assertThat(figure.inLines(Cells.ofWorkbook(system.as("m", PASSWORD, address + "&format=xlsx"))))
                .as("workbook")
                .isEqualTo(expected);
        all.assertThat(figure.inLines(Cells.ofHtml(Cells.page(browser, system.url() + page + "/print?" + asked))))
                .as("print")
                .isEqualTo(expected);
        all.assertThat(figure.onPage(Cells.page(browser, system.url() + page + "?" + asked)))
                .as("page")
                .contains(expected);
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("io.showroom.deploy.forms.ReportParametersTest#reportsOfAMonth")
    void whoseFiguresTheyAreStandsOnPaperAndInWorkbooks(String report) {
        String asked = "?month=" + MONTH + "&consultant=c2";
        String page = (report.equals("visits") ? "/visits" : "/reports/" + report) + "/print";
        List<List<String>> workbook =
                Cells.ofWorkbook(system.as("m", PASSWORD, "/api/reports/" + report + asked + "&format=xlsx"));
        assertThat(workbook.subList(0, 4))
                .anySatisfy(line -> assertThat(line.getFirst()).containsPattern("\\bc2$"));
        assertThat(Cells.page(system.loggedIn("m", PASSWORD), system.url() + page + asked)
                        .replaceFirst("(?s).*?<caption>(.*?)</caption>.*", "$1"))
                .containsPattern("\\bc2<");
    }

    /** Nobody is counted twice and nobody left out, though one customer was handed over before ordering. */
    @ParameterizedTest
    @CsvSource({
        "funnel, /stages",
        "sources, /rows/0",
        "retained-new, /total/new",
        "retained-new, /total/retained",
        "kpis, /kpis",
        "grade-mix, /days/30",
        "grade-mix, /days/10",
        "defeats, /total",
        "defeats, /byReason/0",
        "traffic, /visits/total",
        "weekdays, /visits",
        "owners, /total",
        "visits, /totals"
    })
    void consultantsAddUpToTheirStore(String report, String part) {
        String address = "/api/reports/" + report + "?month=" + MONTH;
        Map<String, Long> added = new TreeMap<>();
        for (String consultant : List.of("c1", "c2", "c3")) {
            counts(json(address + "&consultant=" + consultant).at(part), "")
                    .forEach((name, count) -> added.merge(name, count, Long::sum));
        }
        Map<String, Long> store = counts(json(address).at(part), "");
        store.values().removeIf(count -> count == 0);
        added.values().removeIf(count -> count == 0);
        assertThat(store).as(json(address).toString()).isNotEmpty();
        assertThat(added).isEqualTo(store);
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(get(address).body());
    }

    /** Whole numbers, by where they stand; what is no count does not add up: days, rates, moves within a store. */
    private static Map<String, Long> counts(JsonNode node, String path) {
        Map<String, Long> counts = new TreeMap<>();
        if (node.isIntegralNumber() && !path.matches(".*(medianDays|[mM]inutes|moved(In|Out))$")) {
            counts.put(path, node.asLong());
        }
        node.properties().forEach(one -> counts.putAll(counts(one.getValue(), path + "/" + one.getKey())));
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                counts.putAll(counts(node.get(at), path + "/" + at));
            }
        }
        return counts;
    }

    private static HttpResponse<String> get(String path) {
        HttpResponse<String> answer = system.send(
                system.as("m", PASSWORD, path + "&after=" + entries.position()).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
