package io.showroom.report.sources.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.sources.read.SourcesReport.Row;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Source channels as a page: chart and table, each figure leading to its prospects. */
@Screen
@Takes({"store", "from", "to", "month", "consultant", "touch", "asKnownAt"})
class SourcesPage implements PrintedReport {

    private static final int MONTHS_BACK = 2;
    private static final int DRAWN = 15;
    private static final int ENOUGH = 10;
    private static final double PERMILLE = 1000.0;

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final JsonMapper json;

    SourcesPage(QueryGateway queries, ReportTexts texts, JsonMapper json, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/sources")
    String sources(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        SourcesReport sources = queries.query(SourcesAddress.question(asked.filters(), actor), SourcesReport.class)
                .join();
        List<Row> rows = sources.rows().stream()
                .sorted(Comparator.comparingLong(SourcesPage::contacts)
                        .reversed()
                        .thenComparing(Row::source))
                .toList();
        asked.into(model, "sources", List.of());
        asked.offerConsultants(model);
        model.addAttribute("rows", rows);
        model.addAttribute("closedMonths", sources.closed());
        model.addAttribute("chart", json.writeValueAsString(chart(rows, say)));
        return "report/sources";
    }

    @Override
    public String report() {
        return "sources";
    }

    @Override
    @GetMapping("/reports/sources/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        SourcesQuestion question = SourcesAddress.question(asked.filters(), actor);
        SourcesReport sources = queries.query(question, SourcesReport.class).join();
        return asked.print(
                model,
                "sources",
                closedFoot.below(
                        SourcesFile.of(sources, question, texts, say.locale()), sources.closed(), say.locale()));
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, Say say, Actor actor) {
        LocalDate today = say.today(actor.store());
        return ReportAddress.of(
                address,
                Map.of(
                        "from",
                        today.withDayOfMonth(1).minusMonths(MONTHS_BACK).toString(),
                        "to",
                        today.toString(),
                        "touch",
                        "first",
                        "consultant",
                        ""),
                say,
                actor);
    }

    private static long contacts(Row row) {
        return row.visits() + row.calls() + row.leads();
    }

    private Map<String, Object> chart(List<Row> rows, Say say) {
        List<Row> drawn = rows.stream().limit(DRAWN).toList();
        return Map.of(
                "grid", Map.of("left", 44, "right", 48, "top", 30, "bottom", 40),
                "legend", Map.of("top", 0, "right", 0),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis",
                        Map.of(
                                "type", "category",
                                "data",
                                        drawn.stream()
                                                .map(row -> name(row, say))
                                                .toList(),
                                "axisLabel", Map.of("interval", 0, "width", 74, "overflow", "break", "fontSize", 11)),
                "yAxis",
                        List.of(
                                Map.of("type", "value", "minInterval", 1),
                                Map.of(
                                        "type",
                                        "value",
                                        "axisLabel",
                                        Map.of("formatter", "{value}%"),
                                        "splitLine",
                                        Map.of("show", false))),
                "series",
                        List.of(
                                bars(say.text("sources.contacts"), drawn, SourcesPage::contacts, "--sr-blue-grey"),
                                bars(say.text("sources.captured"), drawn, Row::captured, "--tblr-primary"),
                                bars(say.text("sources.orders"), drawn, Row::orders, "--sr-violet"),
                                line(say.text("sources.share"), drawn, Row::share, "--sr-amber"),
                                line(say.text("rate.closing"), drawn, Row::closingRate, "--sr-red")));
    }

    private static String name(Row row, Say say) {
        String source = row.source().equals("none") ? say.text("none") : say.code("SOURCE", row.source());
        return row.campaign() == null ? source : source + " · " + row.campaign();
    }

    private static Map<String, Object> bars(String name, List<Row> rows, ToLongFunction<Row> figure, String colour) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "barMaxWidth",
                18,
                "data",
                rows.stream().map(figure::applyAsLong).toList(),
                "itemStyle",
                Map.of("color", colour));
    }

    /**
     * Marks without a line between them: sources have no order. Neither rates of a handful of people nor ratios over
     * one are drawn.
     */
    private static Map<String, Object> line(
            String name, List<Row> rows, Function<Row, @Nullable Double> rate, String colour) {
        List<@Nullable Object> data = new ArrayList<>();
        rows.forEach(row -> {
            Double share = rate.apply(row);
            data.add(
                    share == null || share > 1 || row.captured() < ENOUGH ? null : Math.round(share * PERMILLE) / 10.0);
        });
        return Map.of(
                "name",
                name + " %",
                "type",
                "line",
                "yAxisIndex",
                1,
                "data",
                data,
                "symbol",
                "diamond",
                "symbolSize",
                9,
                "lineStyle",
                Map.of("width", 0),
                "itemStyle",
                Map.of("color", colour));
    }
}
