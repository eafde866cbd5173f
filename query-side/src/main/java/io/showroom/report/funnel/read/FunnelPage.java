package io.showroom.report.funnel.read;

import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The funnel as a page: chart and table, each figure leading to its prospects. */
@Screen
@Takes({"store", "from", "to", "month", "consultant", "reading", "by", "asKnownAt"})
class FunnelPage implements PrintedReport {

    private static final int MONTHS_BACK = 2;
    private static final List<String> BREAKDOWNS = List.of(
            "consultant", "source", "model", "channel", "grade", "area", "colour", "customerType", "store", "month");

    private final QueryGateway queries;
    private final FunnelForms forms;
    private final ReportTexts texts;
    private final JsonMapper json;

    FunnelPage(QueryGateway queries, FunnelForms forms, ReportTexts texts, JsonMapper json) {
        this.queries = queries;
        this.forms = forms;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/funnel")
    String funnel(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        FunnelQuestion question = FunnelAddress.question(asked.filters(), actor);
        FunnelReport funnel = queries.query(question, FunnelReport.class).join();
        asked.into(model, "funnel", BREAKDOWNS);
        asked.offerConsultants(model);
        model.addAttribute("funnel", funnel);
        model.addAttribute("notes", FunnelNotes.of(funnel, texts, say.locale()));
        model.addAttribute("closedMonths", funnel.closed());
        model.addAttribute("orders", forms.net(question));
        model.addAttribute(
                "groups", texts.ordered(question.by(), funnel.groups(), FunnelReport.Group::key, say.locale()));
        model.addAttribute("names", names(funnel, question, say));
        model.addAttribute(
                "chart", json.writeValueAsString(chart(funnel, String.valueOf(model.getAttribute("query")), say)));
        return "report/funnel";
    }

    @Override
    public String report() {
        return "funnel";
    }

    @Override
    @GetMapping("/reports/funnel/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        FunnelQuestion question = FunnelAddress.question(asked.filters(), actor);
        FunnelReport funnel = queries.query(question, FunnelReport.class).join();
        return asked.print(model, "funnel", forms.of(funnel, question, say.locale()));
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
                        "reading",
                        "period",
                        "by",
                        "",
                        "consultant",
                        ""),
                say,
                actor);
    }

    private Map<String, String> names(FunnelReport funnel, FunnelQuestion question, Say say) {
        return funnel.groups().stream()
                .collect(Collectors.toMap(
                        FunnelReport.Group::key,
                        group -> texts.name(question.by(), group.key(), say.locale()),
                        (one, same) -> one));
    }

    private Map<String, Object> chart(FunnelReport funnel, String query, Say say) {
        List<FunnelReport.StageFigures> stages = funnel.stages().reversed();
        List<Object> direct = stages.stream()
                .<Object>map(stage -> bar(stage.stage(), "reachedDirectly", stage.reachedDirectly(), query))
                .toList();
        List<Object> skipped = stages.stream()
                .<Object>map(stage -> bar(stage.stage(), "skipped", stage.skipped(), query))
                .toList();
        return Map.of(
                "grid", Map.of("left", 78, "right", 60, "top", 28, "bottom", 22),
                "legend", Map.of("top", 0, "right", 0),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis", Map.of("type", "value", "minInterval", 1),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                stages.stream()
                                        .map(stage -> say.text("stage." + stage.stage()))
                                        .toList()),
                "series",
                        List.of(
                                series(say.text("funnel.direct"), direct, "--tblr-primary"),
                                series(say.text("funnel.skipped"), skipped, "--sr-amber")));
    }

    private static Map<String, Object> bar(String stage, String figure, long value, String query) {
        return Map.of(
                "value",
                value,
                "href",
                "/prospects?figure=" + UriUtils.encodeQueryParam("funnel/" + stage + "/" + figure, "UTF-8") + "&"
                        + query);
    }

    private static Map<String, Object> series(String name, List<Object> data, String colour) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                "stage",
                "barMaxWidth",
                22,
                "data",
                data,
                "itemStyle",
                Map.of("color", colour));
    }
}
