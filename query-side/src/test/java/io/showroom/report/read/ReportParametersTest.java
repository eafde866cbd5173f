package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the parameters that reports share: a month for its days, one consultant, every breakdown. */
@ExtendWith(Told.class)
class ReportParametersTest {

    private static final Actor MANAGER = ToldStore.manager(Cuts.class);
    private static final YearMonth MONTH = YearMonth.parse("2027-04");

    private QuerySide side;

    /** Four customers of April who differ in every breakdown, and two of March, one of them erased. */
    public static final class Cuts implements Story {

        private static final String AT = "2027-04-14T10:00";

        @Override
        public void in(ToldStore store) {
            store.consultant("rp1").consultant("rp2");
            captured(store, "leaves", "rp1", AT, Map.of("name", "Guest", "area", "East"), "red", "PRIVATE");
            captured(store, "stays", "rp1", AT, Map.of("name", "Guest", "area", "East"), "white", "CORPORATE");
            io.showroom.testing.Stream buyer =
                    captured(store, "buys", "rp2", AT, Map.of("name", "Guest", "area", "West"), "white", null);
            io.showroom.testing.Stream lost = captured(store, "lost", "rp2", AT, Map.of("name", "Guest"), null, null);
            lost.add(new ContactCorrected(
                            lost.id(),
                            store.key(),
                            lost.time(AT),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            "VW Lavida",
                            null,
                            null,
                            List.of(),
                            null))
                    .defeat(AT, "FROZEN");
            buyer.add(new OrderPlaced(
                    buyer.id(),
                    store.key(),
                    buyer.time(AT),
                    "X1",
                    "red",
                    BigDecimal.valueOf(90_000),
                    "CNY",
                    null,
                    null,
                    null,
                    null,
                    null,
                    "HABC",
                    1,
                    null,
                    "O",
                    null));
            String march = "2027-03-10T10:00";
            captured(store, "known", "rp1", march, Map.of("name", "Guest", "area", "North"), null, null);
            captured(store, "erased", "rp1", march, Map.of("name", "Guest", "area", "North"), null, null)
                    .erase("2027-03-11T10:00");
        }

        private static io.showroom.testing.Stream captured(
                ToldStore store,
                String name,
                String consultant,
                String at,
                Map<String, String> person,
                @Nullable String colour,
                @Nullable String customerType) {
            return store.customer(name).visit(at, consultant).capture(at, person, colour, customerType);
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @Test
    void figuresCanBeCutByAreaColourAndCustomerType() {
        assertThat(captured("area", MONTH)).isEqualTo(Map.of("East", 2, "West", 1, "none", 1));
        assertThat(captured("colour", MONTH)).isEqualTo(Map.of("red", 1, "white", 2, "none", 1));
        assertThat(captured("customerType", MONTH)).isEqualTo(Map.of("PRIVATE", 1, "CORPORATE", 1, "none", 2));
        JsonNode byColour = json("/api/reports/retained-new?by=colour&month=" + MONTH);
        assertThat(group(byColour, "white").path("new").path("base").asInt()).isEqualTo(2);
        assertThat(group(byColour, "red").path("new").path("orders").asInt()).isEqualTo(1);
        assertThat(group(byColour, "red").path("movedIn").asInt()).isEqualTo(1);
        assertThat(group(byColour, "white").path("movedOut").asInt()).isEqualTo(1);
        JsonNode behind = json("/api/prospects?figure=funnel/captured/prospects&by=area&key=East&month=" + MONTH);
        assertThat(behind.toString()).contains(ToldStore.idOf(Cuts.class, "leaves"));
        assertThat(page("/reports/funnel?by=customerType&month=" + MONTH)).contains("corporate");
        assertThat(page("/reports/retained-new?by=area")).contains("West");
    }

    @Test
    void anErasedProspectHasNoArea() {
        assertThat(captured("area", MONTH.minusMonths(1))).isEqualTo(Map.of("North", 1, "none", 1));
    }

    /** The reports that take a month and a consultant. */
    static Stream<String> reportsOfAMonth() {
        return Stream.concat(
                        Stream.of("contact-sheet"),
                        DeclaredReports.at(Instant.EPOCH).stream()
                                .filter(report -> report.filters().taken().containsAll(List.of("month", "consultant")))
                                .map(Report::key))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("reportsOfAMonth")
    void everyReportCanBeNarrowedToOneConsultant(String report) {
        String address = "/api/reports/" + report + "?month=" + MONTH;
        String all = json(address).toString();
        assertThat(json(address + "&consultant=rp1").toString()).isNotEqualTo(all);
    }

    @Test
    void theFiguresOfOneConsultantAreTheirRowOfTheCut() {
        JsonNode cut = json("/api/reports/funnel?by=consultant&month=" + MONTH);
        for (String consultant : new String[] {"rp1", "rp2"}) {
            JsonNode own = json("/api/reports/funnel?consultant=" + consultant + "&month=" + MONTH);
            assertThat(own.path("stages")).isEqualTo(group(cut, consultant).path("stages"));
        }
        JsonNode sources = json("/api/reports/sources?consultant=rp2&month=" + MONTH);
        assertThat(sources.path("rows").get(0).path("orders").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "sources", "grade-mix", "defeats", "visits"})
    void aMonthStandsForItsDaysAndNotBesideThem(String report) {
        String days = "from=" + MONTH.atDay(1) + "&to=" + MONTH.atEndOfMonth();
        assertThat(json("/api/reports/" + report + "?month=" + MONTH).path("rows"))
                .isEqualTo(json("/api/reports/" + report + "?" + days).path("rows"));
        String both = "/api/reports/" + report + "?month=" + MONTH + "&from=" + LocalDate.EPOCH;
        assertThat(side.refusal(MANAGER, both, 400)
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("month");
    }

    @ParameterizedTest
    @MethodSource("reportsOfAMonth")
    void aMonthAndItsDaysGiveTheSameAsDataAndAsAFile(String report) {
        String path = "/api/reports/" + report + "?consultant=rp2&";
        String days = "from=" + MONTH.atDay(1) + "&to=" + MONTH.atEndOfMonth();
        for (String format : new String[] {"json", "csv"}) {
            String file = "&format=" + format;
            HttpResponse<String> whole = get(path + "month=" + MONTH + file);
            assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
            assertThat(get(path + days + file).body()).isEqualTo(whole.body());
        }
        assertThat(get(path + days + "&month=" + MONTH).statusCode()).isEqualTo(400);
    }

    @Test
    void aFigureIsOfOneConsultantThoughAListMayBeOfSeveral() {
        String figure = "/prospects?figure=funnel/captured/prospects&month=" + MONTH;
        String both = "&consultant=rp1&consultant=rp2";
        HttpResponse<String> refused = get("/api" + figure + both);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"consultant\"", "\"once\"");
        HttpResponse<String> page = side.get(MANAGER, figure + both + "&lang=en", "en", "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Consultant: must be given once");
        assertThat(get("/api" + figure + "&consultant=rp1&consultant=rp1").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/prospects?consultant=rp1&consultant=rp2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownCutIsRefusedWithThoseThatThereAre() {
        HttpResponse<String> refused = get("/api/reports/funnel?by=weather");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("customerType");
    }

    private Map<String, Integer> captured(String by, YearMonth month) {
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

    private String page(String path) {
        return side.page(MANAGER, path, "en").source();
    }

    private HttpResponse<String> get(String path) {
        return side.get(MANAGER, path, "en", "*/*");
    }

    private JsonNode json(String path) {
        return side.json(MANAGER, path);
    }
}
