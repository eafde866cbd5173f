package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversion of a chart as sent by the server into options of the chart library, for each shape. */
class ChartOptionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Script script;

    @BeforeAll
    static void read() {
        script = new Script("chart-options.js");
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void countsAndRatesHaveAnAxisEach() {
        JsonNode drawn = drawn(Chart.columns(
                List.of("Mon", "Tue"),
                List.of(
                        Series.bars(
                                "Visits",
                                "--sr-red",
                                "all",
                                List.of(Point.of(3, "/prospects?figure=x"), Point.of(null))),
                        Series.rates(
                                "Rate", "--sr-green", Mark.DASHED, List.of(Point.percent(0.5), Point.percent(null))))));
        assertThat(drawn.at("/yAxis").size()).isEqualTo(2);
        assertThat(drawn.at("/xAxis/data").toString()).isEqualTo("[\"Mon\",\"Tue\"]");
        assertThat(drawn.at("/series/0/type").asString()).isEqualTo("bar");
        assertThat(drawn.at("/series/0/stack").asString()).isEqualTo("all");
        assertThat(drawn.at("/series/0/data/0/value").asInt()).isEqualTo(3);
        assertThat(drawn.at("/series/0/data/0/href").asString()).isEqualTo("/prospects?figure=x");
        assertThat(drawn.at("/series/0/data/1/value").isNull()).isTrue();
        assertThat(drawn.at("/series/1/type").asString()).isEqualTo("line");
        assertThat(drawn.at("/series/1/yAxisIndex").asInt()).isEqualTo(1);
        assertThat(drawn.at("/series/1/lineStyle/type").asString()).isEqualTo("dashed");
        assertThat(drawn.at("/series/1/data/0/value").asDouble()).isEqualTo(50);
    }

    @Test
    void ratesAloneAreOnTheOneAxis() {
        JsonNode drawn = drawn(Chart.columns(
                List.of("2026-10"),
                List.of(Series.rates("Rate", "--sr-red", Mark.LINE, List.of(Point.percent(0.25))))));
        assertThat(drawn.at("/yAxis/axisLabel/formatter").asString()).isEqualTo("{value}%");
        assertThat(drawn.at("/series/0/yAxisIndex").asInt()).isZero();
    }

    @Test
    void aHiddenSeriesIsUnselectedInTheLegend() {
        JsonNode drawn = drawn(Chart.columns(
                List.of("a"),
                List.of(
                        Series.bars("Shown", "--x", null, List.of(Point.of(1))),
                        Series.bars("Hidden", "--x", null, List.of(Point.of(1))).hiddenUnless(false))));
        assertThat(drawn.at("/legend/selected").toString()).isEqualTo("{\"Shown\":true,\"Hidden\":false}");
    }

    @Test
    void theLegendHasItsOwnOrderWhereOneIsGiven() {
        JsonNode drawn = drawn(Chart.columns(List.of("a"), List.of(Series.bars("B", "--x", "s", List.of(Point.of(1)))))
                .named(List.of("A", "B")));
        assertThat(drawn.at("/legend/data").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(drawn.at("/tooltip/order").asString()).isEqualTo("seriesDesc");
    }

    @Test
    void theMoreTheLargerAndDarker() {
        JsonNode points = drawn(Chart.heat(
                        List.of("9", "10"),
                        List.of("Mon", "Tue"),
                        "Visits",
                        "--x",
                        List.of(new Point(1, null, 0, 0), new Point(4, "/there", 1, 1))))
                .at("/series/0/data");
        assertThat(points.at("/0/value").toString()).isEqualTo("[0,0,1]");
        assertThat(points.at("/1/value").toString()).isEqualTo("[1,1,4]");
        assertThat(points.at("/1/href").asString()).isEqualTo("/there");
        assertThat(points.at("/1/symbolSize").asInt()).isEqualTo(30);
        assertThat(points.at("/0/symbolSize").asInt()).isEqualTo(22);
        assertThat(points.at("/1/itemStyle/opacity").asDouble()).isEqualTo(1);
        assertThat(points.at("/0/itemStyle/opacity").asDouble()).isEqualTo(0.4375);
    }

    @Test
    void panelsStandSideBySideWithTheirOwnSeries() {
        JsonNode drawn = drawn(new Chart(
                Chart.Shape.PANELS,
                List.of("S1", "S2"),
                List.of("Today", "Month"),
                false,
                List.of(
                        Series.bars("Visits", "--x", null, List.of(Point.of(1), Point.of(2))),
                        Series.bars("Visits", "--x", null, List.of(Point.of(3), Point.of(4)))
                                .in(1))));
        assertThat(drawn.at("/grid").size()).isEqualTo(2);
        assertThat(drawn.at("/grid/1/left").asString()).isEqualTo("51%");
        assertThat(drawn.at("/legend/data").toString()).isEqualTo("[\"Visits\"]");
        assertThat(drawn.at("/series/1/xAxisIndex").asInt()).isEqualTo(1);
        assertThat(drawn.at("/series/1/data/1/value").asInt()).isEqualTo(4);
    }

    @Test
    void rowsLieFromLeftToRight() {
        JsonNode drawn = drawn(new Chart(
                Chart.Shape.ROWS,
                List.of("Visit", "Order"),
                List.of(),
                false,
                List.of(Series.bars("n", "--x", null, List.of(Point.of(5), Point.of(1))))));
        assertThat(drawn.at("/yAxis/type").asString()).isEqualTo("category");
        assertThat(drawn.at("/xAxis/type").asString()).isEqualTo("value");
        assertThat(drawn.at("/series/0/barMaxWidth").asInt()).isEqualTo(22);
    }

    @Test
    void namesOfColoursAreReplacedByThePagesColours() {
        assertThat(script.tells("chartOptions.coloured({a: ['--sr-red', 'plain', 3, null], b: {c: '--x'}}, (name) =>"
                        + " 'of ' + name)"))
                .isEqualTo("{\"a\":[\"of --sr-red\",\"plain\",3,null],\"b\":{\"c\":\"of --x\"}}");
    }

    private static JsonNode drawn(Chart chart) {
        return JSON.readTree(script.tells("chartOptions.of(" + JSON.writeValueAsString(chart) + ")"));
    }
}
