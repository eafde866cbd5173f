package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Tables;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Test that a month and a consultant give the same figures in every output of a report: page, print, XLSX, CSV and
 * JSON. The expected figures are known from the recorded events.
 */
@ExtendWith(Told.class)
class SameFiguresTest {

    /** The consultants of the store. */
    static final List<String> CONSULTANTS = List.of("sf1", "sf2", "sf3");

    private static final Actor MANAGER = ToldStore.manager(Months.class);
    private static final YearMonth MONTH = YearMonth.parse("2027-03");

    private QuerySide side;

    /** Two months of two consultants, and a third whose customer was reassigned before ordering. */
    public static final class Months implements Story {

        private int people;

        @Override
        public void in(ToldStore store) {
            CONSULTANTS.forEach(store::consultant);
            month(store, MONTH.minusMonths(1), "sf1", 3, 1, 1);
            month(store, MONTH.minusMonths(1), "sf2", 6, 2, 1);
            month(store, MONTH, "sf1", 7, 3, 2);
            month(store, MONTH, "sf2", 4, 2, 1);
            captured(store, "sf3", MONTH.atDay(6) + "T10:00")
                    .reassign(MONTH.atDay(15) + "T10:00", "sf2")
                    .order(MONTH.atDay(20) + "T10:00", "X1");
        }

        private io.showroom.testing.Stream captured(ToldStore store, String consultant, String at) {
            return store.customer("guest" + people++)
                    .visit(at, "WALK_IN", consultant, "walk-in", null, "X1")
                    .capture(at, Map.of("name", "Guest"), null, null)
                    .grade(at, "B");
        }

        /** Records a month of a consultant: a number of captured prospects, some of them ordering and some defeated. */
        private void month(ToldStore store, YearMonth month, String consultant, int captured, int ordered, int lost) {
            for (int n = 0; n < captured; n++) {
                io.showroom.testing.Stream guest = captured(store, consultant, month.atDay(5 + n) + "T10:00");
                String later = month.atDay(20) + "T10:00";
                if (n < ordered) {
                    guest.testDrive(later).order(later, "X1");
                    if (n == 0) {
                        guest.deliver(month.atDay(25) + "T10:00");
                    }
                } else if (n < ordered + lost) {
                    guest.declare(later, "FROZEN");
                    guest.confirm("2027-04-10T10:00", guest.lastEventId());
                }
            }
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    /** The expected figure of each report for a month and a consultant, in every output. */
    private static Stream<Arguments> everyReport() {
        return Stream.of(
                        audit("funnel", 4, 12, 6),
                        audit("retained-new", 4, 12, 6),
                        audit("sources", 4, 12, 6),
                        audit("kpis", 4, 12, 6),
                        audit("grade-mix", 4, 7, 3),
                        audit("defeats", 1, 3, 1),
                        audit("traffic", 4, 12, 6),
                        audit("weekdays", 4, 12, 6),
                        audit("owners", 2, 4, 1),
                        audit("contact-sheet", 8, 17, 6),
                        audit("visits", 4, 12, 6))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> audit(String report, int ofOne, int ofAll, int before) {
        return Stream.of(
                Arguments.of(report, "month=" + MONTH + "&consultant=sf2", ofOne),
                // The sheet's page has one consultant unless all are requested.
                Arguments.of(report, "month=" + MONTH + "&consultant=", ofAll),
                Arguments.of(report, "month=" + MONTH.minusMonths(1) + "&consultant=sf2", before));
    }

    @ParameterizedTest(name = "{0}?{1}")
    @MethodSource("everyReport")
    void theFigureIsTheSameInEveryForm(String report, String asked, int expected) {
        String address = "/api/reports/" + report + "?" + asked;
        String page = report.equals("visits") ? "/visits" : "/reports/" + report;
        Figure figure = Figure.of(report);
        SoftAssertions all = new SoftAssertions();

        all.assertThat(figure.inData(side.json(MANAGER, address))).as("data").isEqualTo(expected);
        all.assertThat(figure.inLines(Tables.csv(
                        side.get(MANAGER, address + "&format=csv", "en", "*/*").body())))
                .as("CSV")
                .isEqualTo(expected);
        all.assertThat(figure.inLines(Cells.ofWorkbook(side, MANAGER, address + "&format=xlsx")))
                .as("workbook")
                .isEqualTo(expected);
        all.assertThat(figure.inLines(Cells.ofHtml(
                        side.page(MANAGER, page + "/print?" + asked, "en").source())))
                .as("print")
                .isEqualTo(expected);
        all.assertThat(figure.onPage(
                        side.page(MANAGER, page + "?" + asked, "en").source()))
                .as("page")
                .contains(expected);
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("io.showroom.report.read.ReportParametersTest#reportsOfAMonth")
    void theConsultantIsNamedInPrintAndXlsx(String report) {
        String asked = "?month=" + MONTH + "&consultant=sf2";
        String page = (report.equals("visits") ? "/visits" : "/reports/" + report) + "/print";
        List<List<String>> workbook =
                Cells.ofWorkbook(side, MANAGER, "/api/reports/" + report + asked + "&format=xlsx");
        assertThat(workbook.subList(0, 4))
                .anySatisfy(line -> assertThat(line.getFirst()).containsPattern("\\bsf2$"));
        assertThat(side.page(MANAGER, page + asked, "en")
                        .source()
                        .replaceFirst("(?s).*?<caption>(.*?)</caption>.*", "$1"))
                .containsPattern("\\bsf2<");
    }

    /** Each prospect counts once, although one was reassigned before ordering. */
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
        for (String consultant : CONSULTANTS) {
            counts(json(address + "&consultant=" + consultant).at(part), "")
                    .forEach((name, count) -> added.merge(name, count, Long::sum));
        }
        Map<String, Long> store = counts(json(address).at(part), "");
        store.values().removeIf(count -> count == 0);
        added.values().removeIf(count -> count == 0);
        assertThat(store).as(json(address).toString()).isNotEmpty();
        assertThat(added).isEqualTo(store);
    }

    private JsonNode json(String address) {
        return side.json(MANAGER, address);
    }

    /**
     * Returns the integers by their JSON path, without durations, rates and moves within a store, which do not add up.
     */
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
}
