package io.showroom.report.traffic.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The traffic statistics as a page: the form's blocks and the hours by weekday, each figure leading to its prospects.
 */
@Screen
@Takes(
        value = {"store", "month", "consultant", "heatFrom", "heatTo", "asKnownAt"},
        beside = {"from", "to"})
class TrafficPage implements PrintedReport {

    private static final String KEY = "traffic";

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final JsonMapper json;

    TrafficPage(QueryGateway queries, ReportTexts texts, JsonMapper json, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/traffic")
    String traffic(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        ReportAddress asked = asked(address, today, say, actor);
        TrafficQuestion question =
                TrafficAddress.question(asked.filters(), ReportAddress.today(asked.filters(), say, actor), actor);
        TrafficReport report = queries.query(question, TrafficReport.class).join();
        asked.into(model, KEY, List.of());
        asked.offerConsultants(model);
        model.addAttribute("month", question.month());
        model.addAttribute("present", question.month().equals(YearMonth.from(today)));
        model.addAttribute("today", today);
        model.addAttribute("traffic", report);
        model.addAttribute("closedMonths", report.closed());
        List<TrafficColumns.Column> columns = TrafficColumns.of(report, store(asked, actor), say);
        model.addAttribute("columns", columns);
        model.addAttribute("spans", spans(columns));
        List<TrafficHeat> heats = List.of(
                TrafficHeat.of("WALK_IN", report.heat().visits()),
                TrafficHeat.of("PHONE", report.heat().calls()));
        String where = String.valueOf(model.getAttribute("where"));
        model.addAttribute("heats", heats);
        model.addAttribute(
                "heatCharts",
                heats.stream()
                        .collect(Collectors.toMap(
                                TrafficHeat::channel,
                                heat -> json.writeValueAsString(HeatChart.of(heat, report, where, say)))));
        return "report/traffic";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/traffic/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        ReportAddress asked = asked(address, today, say, actor);
        TrafficQuestion question =
                TrafficAddress.question(asked.filters(), ReportAddress.today(asked.filters(), say, actor), actor);
        TrafficReport report = queries.query(question, TrafficReport.class).join();
        return asked.print(
                model,
                KEY,
                closedFoot.below(TrafficForm.of(report, question, texts, say), report.closed(), say.locale()));
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, LocalDate today, Say say, Actor actor) {
        return ReportAddress.of(
                address,
                Map.of(
                        "month",
                        YearMonth.from(today).toString(),
                        "consultant",
                        "",
                        TrafficAddress.HEAT_FROM,
                        "",
                        TrafficAddress.HEAT_TO,
                        ""),
                say,
                actor);
    }

    /** How many columns stand together under each common heading. */
    private static Map<String, Long> spans(List<TrafficColumns.Column> columns) {
        return columns.stream()
                .map(TrafficColumns.Column::group)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    }

    private static @Nullable String store(ReportAddress asked, Actor actor) {
        return actor.store() == null ? asked.filters().getFirst("store") : actor.store();
    }
}
