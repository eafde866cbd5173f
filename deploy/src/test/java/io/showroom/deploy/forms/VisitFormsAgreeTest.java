package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The visit register and the traffic statistics show the same figures in the API, on the page, on paper, and in both
 * file formats, and agree with each other.
 */
class VisitFormsAgreeTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static DayOfVisits store;
    private static LocalDate day;
    private static JsonNode register;
    private static JsonNode traffic;

    @BeforeAll
    static void start() {
        store = new DayOfVisits();
        day = store.day();
        register = store.json("/api/reports/visits?day=" + day);
        traffic = store.json("/api/reports/traffic?month=" + YearMonth.from(day));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    static Stream<RegisterOutput> registers() {
        HttpClient browser = store.browser();
        return Stream.of(
                RegisterOutput.ofPage(Cells.page(browser, store.url("/visits?day=" + day))),
                RegisterOutput.ofPaper(Cells.page(browser, store.url("/visits/print?day=" + day))),
                RegisterOutput.ofCsv(store.text("/api/reports/visits?reason=comparison&format=csv&day=" + day)),
                RegisterOutput.ofWorkbook(store.asked("/api/reports/visits?reason=comparison&format=xlsx&day=" + day)));
    }

    static Stream<TrafficOutput> statistics() {
        String month = "?month=" + YearMonth.from(day);
        HttpClient browser = store.browser();
        return Stream.of(
                TrafficOutput.ofPage(Cells.page(browser, store.url("/reports/traffic" + month))),
                TrafficOutput.ofPaper(Cells.page(browser, store.url("/reports/traffic/print" + month))),
                TrafficOutput.ofCsv(store.text("/api/reports/traffic" + month + "&reason=comparison&format=csv")),
                TrafficOutput.ofWorkbook(
                        store.asked("/api/reports/traffic" + month + "&reason=comparison&format=xlsx")));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void everyLineOfTheRegisterStands(RegisterOutput output) {
        List<List<String>> visits = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        for (JsonNode row : register.path("rows")) {
            (row.path("channel").asString().equals("WALK_IN") ? visits : calls).add(line(row));
        }
        assertThat(visits).hasSize(DayOfVisits.VISITS);
        assertThat(calls).hasSize(DayOfVisits.CALLS);
        assertThat(output.visits()).isEqualTo(visits);
        assertThat(output.calls()).isEqualTo(calls);
    }

    @Test
    void thePageOfASpanTellsTheDayOfEachLineAndLeadsToItsPaperAndFiles() {
        String span = "from=" + day.minusDays(6) + "&to=" + day;
        Document page = Jsoup.parse(Cells.page(store.browser(), store.url("/visits?" + span)));
        assertThat(page.select(".vr-register tbody tr > td:nth-child(2)").eachText())
                .hasSize(DayOfVisits.VISITS + DayOfVisits.CALLS)
                .containsOnly(day.toString());
        assertThat(page.select("a[href*=/visits/print], a[href*=format=xlsx], a[href*=format=csv]")
                        .eachAttr("href"))
                .hasSize(3)
                .allMatch(href -> href.contains(span));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void theFootOfTheRegisterIsTheSame(RegisterOutput output) {
        if (output.name().equals("csv")) {
            assertThat(output.sums()).isEmpty();
            return;
        }
        Map<String, List<Long>> expected = new LinkedHashMap<>();
        JsonNode summary = register.path("summary");
        expected.put(
                "totals",
                counts(register.path("totals"), "visits", "calls", "leads", "first", "captured", "testDrives"));
        expected.put("invitation", counts(summary.path("invitation"), "calls", "invited", "came"));
        put("received", "consultant", summary.path("consultants"), expected, "visits", "first", "captured", "offDuty");
        put("stay", "grade", summary.path("stayByGrade"), expected, "visits", "minutes");
        put("model", "model", summary.path("models"), expected, "visits", "testDrives");
        put("source", "source", summary.path("sources"), expected, "visits", "first", "captured");
        assertThat(output.sums()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(output.sums().keySet().stream().filter(key -> key.startsWith("stay")))
                .as("hottest first, those without a grade last")
                .containsExactly("stay H", "stay B", "stay none");
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void everyDayAndSumOfTheStatisticsIsTheSame(TrafficOutput output) {
        Map<String, List<Double>> expected = new LinkedHashMap<>();
        Map.of("Visits", "visits", "Calls", "calls", "Online leads", "leads").forEach((title, name) -> {
            JsonNode block = traffic.path(name);
            block.path("days")
                    .forEach(one -> expected.put(
                            title + " "
                                    + LocalDate.parse(one.path("day").asString())
                                            .getDayOfMonth(),
                            figures(one)));
            if (!output.name().equals("csv")) {
                expected.put(title + " Total", figures(block.path("total")));
                expected.put(title + " Daily average", figures(block.path("dailyAverage")));
                expected.put(title + " Previous month", figures(block.path("previousMonth")));
                expected.put(title + " Change", figures(block.path("change")));
            }
        });
        assertThat(output.lines()).containsExactlyInAnyOrderEntriesOf(expected);
        if (!output.name().equals("csv")) {
            assertThat(output.orders().entrySet())
                    .as("on paper with the reading of its share")
                    .anyMatch(one -> one.getKey().matches("showroom(: .*)?") && one.getValue() == 1);
            assertThat(traffic.path("orders").get(0).path("orders").asLong()).isEqualTo(1);
        }
    }

    @Test
    void bothFormsCountTheSameFirstVisitsAndCalls() {
        assertThat(sum("visits", "first") + sum("calls", "first") + sum("leads", "first"))
                .isEqualTo(register.path("totals").path("first").asLong());
        assertThat(sum("visits", "first") + sum("visits", "again"))
                .isEqualTo(register.path("totals").path("visits").asLong());
        assertThat(sum("visits", "captured") + sum("calls", "captured") + sum("leads", "captured"))
                .isEqualTo(register.path("totals").path("captured").asLong());
    }

    private static long sum(String block, String figure) {
        for (JsonNode line : traffic.path(block).path("days")) {
            if (line.path("day").asString().equals(day.toString())) {
                return line.path(figure).asLong();
            }
        }
        throw new IllegalStateException("no such day");
    }

    private static List<String> line(JsonNode row) {
        boolean visit = row.path("channel").asString().equals("WALK_IN");
        String arrival = time(row.path("arrivedAt"), TIME);
        List<String> who = List.of(
                row.path("consultant").asString(),
                row.path("name").asString(""),
                row.path("phone").asString("").replace("+86", ""),
                row.path("first").asBoolean() ? "F" : "S",
                DayOfVisits.named(row.path("source").asString("")),
                DayOfVisits.named(row.path("model").asString("")));
        List<String> cells = new ArrayList<>(List.of(arrival));
        if (visit) {
            boolean left = !row.path("leftAt").isNull();
            cells.add(time(row.path("leftAt"), TIME));
            cells.add(left ? "" + minutes(row) : "");
            cells.add(row.path("partySize").asString(""));
            cells.addAll(who);
            cells.add(row.path("competitorModel").asString(""));
            cells.add(yes(row, "testDrive"));
        } else {
            cells.add(row.path("channel").asString().equals("PHONE") ? "call" : "online lead");
            cells.addAll(who);
            cells.add(yes(row, "invited"));
            cells.add(time(row.path("appointmentAt"), MOMENT));
            cells.add(yes(row, "came"));
        }
        cells.add(row.path("grade").asString(""));
        cells.add(yes(row, "captured"));
        return cells;
    }

    private static long minutes(JsonNode row) {
        Instant from = Instant.parse(row.path("arrivedAt").asString());
        return Duration.between(from, Instant.parse(row.path("leftAt").asString()))
                .toMinutes();
    }

    private static String time(JsonNode at, DateTimeFormatter format) {
        return at.isNull() ? "" : format.format(Instant.parse(at.asString()).atZone(DayOfVisits.ZONE));
    }

    private static String yes(JsonNode row, String what) {
        return row.path(what).asBoolean() ? "Y" : "N";
    }

    private static void put(String group, String key, JsonNode sums, Map<String, List<Long>> into, String... figures) {
        sums.forEach(
                one -> into.put(group + " " + DayOfVisits.named(one.path(key).asString()), counts(one, figures)));
    }

    private static List<Long> counts(JsonNode of, String... figures) {
        return Stream.of(figures).map(figure -> of.path(figure).asLong()).toList();
    }

    /** Columns of the form: hours, first visits, repeat visits, captured, grades by the scheme, test drives, orders. */
    private static List<Double> figures(JsonNode line) {
        List<Double> figures = new ArrayList<>();
        line.path("slots").forEach(slot -> figures.add(rounded(slot)));
        Stream.of("first", "again", "captured").forEach(name -> figures.add(rounded(line.path(name))));
        Stream.of("H", "A", "B", "C")
                .forEach(grade -> figures.add(rounded(line.path("grades").path(grade))));
        Stream.of("testDrives", "orders").forEach(name -> figures.add(rounded(line.path(name))));
        return figures;
    }

    private static double rounded(JsonNode number) {
        return Math.round(number.asDouble(0) * 10) / 10.0;
    }
}
