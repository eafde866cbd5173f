package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.report.read.Report;
import io.showroom.report.read.Reports;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds events about last month between two moments: every report that supports comparison shows that it changed, and by
 * which events. Events recorded later, or about days outside the report, are not listed.
 */
class ComparedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static LedgerSystem showroom;
    private static YearMonth month;
    private static Instant before;
    private static Instant between;
    private static Instant after;
    private static String known;
    private static String open;
    private static String sold;
    private static String present;
    private static String later;
    private static long position;

    @BeforeAll
    static void entriesAreMadeLate() {
        showroom = new LedgerSystem();
        done("admin", "AddCode", "\"list\":\"MODEL\",\"code\":\"M1\",\"nameZh\":\"一\",\"nameEn\":\"One\"");
        String first = visit("", "Today", 1);
        month = YearMonth.from(recorded(first).atZone(ZONE)).minusMonths(1);
        known = visit(on(5), "Known", 2);
        act(known, "GradeProspect", on(5), "\"grade\":\"A\",\"reason\":\"r\"");
        before = recorded(known);

        open = visit(on(10), "Open", 3);
        act(open, "GradeProspect", on(10), "\"grade\":\"H\",\"reason\":\"r\"");
        act(open, "RecordContact", on(10), "\"channel\":\"CALL\",\"account\":\"a\"");
        sold = visit(on(10), "Sold", 4);
        act(sold, "RecordTestDrive", on(10), "\"model\":\"M1\",\"licenceSeen\":true");
        act(sold, "RecordQuote", on(10), "\"model\":\"M1\",\"price\":100000");
        act(sold, "PlaceOrder", on(10), "\"model\":\"M1\",\"price\":100000");
        act(sold, "ConfirmDelivery", on(11), "\"financeConfirmed\":true,\"vin\":\"LSVAA4187E2123456\"");
        act(known, "DeclareDefeat", on(11), "\"kind\":\"LOST\",\"reason\":\"unreachable\"");
        act(known, "ConfirmDefeat", "", "\"comment\":\"c\"");
        present = visit("", "Present", 5);
        between = recorded(present);

        later = visit(on(10), "Later", 6);
        act(later, "RecordContact", on(10), "\"channel\":\"CALL\",\"account\":\"a\"");
        after = recorded(later);
        showroom.get("/api/prospects?after=" + position);
    }

    @AfterAll
    static void end() {
        showroom.close();
    }

    static Stream<String> reports() {
        return showroom.system.context().getBean(Reports.class).all().stream().map(Report::key);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatWasEnteredBetweenShowsWithItsEvents(String report) {
        JsonNode compared = compare(report, before, between);
        assertThat(compared.path("differences").size()).as(compared.toString()).isPositive();
        assertThat(told(compared))
                .contains(
                        open + " VisitRegistered",
                        sold + " OrderPlaced",
                        sold + " VehicleDelivered",
                        known + " DefeatDeclared",
                        known + " DefeatConfirmed")
                .noneMatch(event -> event.startsWith(later))
                .noneMatch(event -> event.startsWith(present));
        assertThat(compared.path("eventCount").asInt())
                .isEqualTo(compared.path("events").size());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingOfItShowsBetweenLaterMoments(String report) {
        assertThat(told(compare(report, between, after)))
                .contains(later + " VisitRegistered")
                .allMatch(event -> event.startsWith(later));
    }

    @Test
    void twoMomentsBetweenWhichNothingWasEnteredAreTheSame() {
        JsonNode compared = compare("retained-new", after, after);
        assertThat(compared.path("differences").size()).isZero();
        assertThat(compared.path("eventCount").asInt()).isZero();
    }

    private static JsonNode compare(String report, Instant from, Instant to) {
        Map<String, String> days = Map.of(
                "daily", "day=" + month.atDay(11),
                "grade-mix", "step=day&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth());
        return showroom.get("/api/reports/compare?store=S1&report=" + report + "&"
                + days.getOrDefault(report, "month=" + month) + "&from-known=" + from + "&to-known=" + to);
    }

    private static List<String> told(JsonNode compared) {
        List<String> told = new ArrayList<>();
        compared.path("events")
                .forEach(event -> told.add(event.path("prospectId").asString() + " "
                        + event.path("type").asString()));
        return told;
    }

    private static String visit(String at, String name, int number) {
        String prospect = done(
                        "boss", "RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\",\"model\":\"M1\"" + at)
                .path("prospectId")
                .asString();
        act(prospect, "CaptureContact", at, "\"name\":\"%s\",\"phone\":\"1390000000%d\"".formatted(name, number));
        return prospect;
    }

    private static void act(String prospect, String command, String at, String fields) {
        done("boss", command, "\"prospectId\":\"" + prospect + "\"," + fields + at);
    }

    private static JsonNode done(String user, String command, String fields) {
        HttpResponse<String> answer =
                showroom.system.command(user, WholeSystem.ADMIN_PASSWORD, command, "{" + fields + "}");
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
        JsonNode receipt = JSON.readTree(answer.body());
        position = receipt.path("position").asLong(position);
        return receipt;
    }

    private static String on(int day) {
        return ",\"occurredAt\":\"" + (month.atDay(day) + "T10:00:00+08:00") + "\"";
    }

    /** Returns when the last of a prospect's events was recorded. */
    private static Instant recorded(String prospect) {
        JsonNode events = showroom.get("/api/prospects/" + prospect + "/events?after=" + position);
        JsonNode rows =
                events.isArray() ? events : events.path("rows").isArray() ? events.path("rows") : events.path("events");
        return Instant.parse(rows.get(rows.size() - 1).path("recordedAt").asString());
    }
}
