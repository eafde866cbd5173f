package io.showroom.report.kpis.read;

import io.showroom.report.kpis.read.KpiReport.Kpi;
import io.showroom.report.kpis.read.KpiReport.Month;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The KPIs as a page: counts first, rates second, twelve months in a chart and its table. */
@Screen
@Takes(
        value = {"store", "month", "consultant", "by", "asKnownAt"},
        beside = {"from", "to"})
class KpiPage implements PrintedReport {

    private static final String KEY = "kpis";
    private static final double PERMILLE = 1000.0;
    private static final List<String> SHOWN = List.of("newSigning", "retainedSigning", "testDriveSigning");
    private static final List<String> COLOURS = List.of(
            "--sr-amber",
            "--sr-violet",
            "--sr-green",
            "--tblr-primary",
            "--sr-blue-grey",
            "--sr-grey",
            "--sr-orange",
            "--sr-red");

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final JsonMapper json;

    KpiPage(QueryGateway queries, ReportTexts texts, JsonMapper json, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/kpis")
    String kpis(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        KpiQuestion question = KpiAddress.question(asked.filters(), present, actor);
        KpiReport report = queries.query(question, KpiReport.class).join();
        asked.into(model, KEY, actor.store() == null ? List.of("consultant", "store") : List.of("consultant"));
        asked.offerConsultants(model);
        model.addAttribute("month", question.month());
        model.addAttribute("kpis", report);
        model.addAttribute("closedMonths", report.closed());
        model.addAttribute("course", report.months().reversed());
        model.addAttribute("groups", texts.ordered(question.by(), report.groups(), KpiReport.Group::key, say.locale()));
        model.addAttribute("names", names(report, question, say));
        model.addAttribute("chart", json.writeValueAsString(chart(report.months(), say)));
        return "report/kpis";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/kpis/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        KpiQuestion question = KpiAddress.question(asked.filters(), present, actor);
        KpiReport report = queries.query(question, KpiReport.class).join();
        return asked.print(
                model, KEY, closedFoot.below(KpiForm.of(report, question, texts, say), report.closed(), say.locale()));
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, YearMonth present, Say say, Actor actor) {
        return ReportAddress.of(address, Map.of("month", present.toString(), "by", "", "consultant", ""), say, actor);
    }

    private Map<String, String> names(KpiReport report, KpiQuestion question, Say say) {
        Map<String, String> names = new LinkedHashMap<>();
        report.groups().forEach(group -> names.put(group.key(), texts.name(question.by(), group.key(), say.locale())));
        return names;
    }

    private static Map<String, Object> chart(List<Month> months, Say say) {
        List<Object> series = new ArrayList<>();
        Map<String, Boolean> shown = new LinkedHashMap<>();
        List<Kpi> kpis = months.getLast().kpis();
        for (int i = 0; i < kpis.size(); i++) {
            String code = kpis.get(i).kpi();
            int at = i;
            List<@Nullable Object> rates = new ArrayList<>();
            months.forEach(month -> rates.add(percent(month.kpis().get(at).rate())));
            if (rates.stream().anyMatch(rate -> rate != null)) {
                shown.put(say.text("kpis." + code), SHOWN.contains(code));
                series.add(Map.of(
                        "name",
                        say.text("kpis." + code),
                        "type",
                        "line",
                        "symbolSize",
                        6,
                        "data",
                        rates,
                        "lineStyle",
                        Map.of("color", COLOURS.get(i)),
                        "itemStyle",
                        Map.of("color", COLOURS.get(i))));
            }
        }
        return Map.of(
                "grid", Map.of("left", 48, "right", 12, "top", 52, "bottom", 26),
                "legend", Map.of("top", 0, "right", 0, "selected", shown),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                months.stream().map(Month::month).toList(),
                                "axisLabel",
                                Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "value", "axisLabel", Map.of("formatter", "{value}%")),
                "series", series);
    }

    /** For a chart of rates: a ratio of more than one to one is none, and stands in the table alone. */
    private static @Nullable Double percent(@Nullable Double rate) {
        return rate == null || rate > 1 ? null : Math.round(rate * PERMILLE) / 10.0;
    }
}
