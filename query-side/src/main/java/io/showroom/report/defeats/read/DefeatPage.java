package io.showroom.report.defeats.read;

import io.showroom.answer.read.Given;
import io.showroom.report.defeats.read.DefeatReport.Group;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSpan;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.Takes;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The defeat analysis as a page: what waits for the manager, every declaration, the summary and the trend. */
@Screen
@Takes({"store", "day", "month", "from", "to", "consultant", "asKnownAt"})
class DefeatPage implements PrintedReport {

    private static final String KEY = "defeats";

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final JsonMapper json;

    DefeatPage(QueryGateway queries, ReportTexts texts, JsonMapper json, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/defeats")
    @Takes("page")
    String defeats(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        DefeatQuestion question = question(asked, present, actor);
        Parameters parameters = new Parameters();
        int page = parameters.number("page", address.getFirst("page"), 0, DefeatsShown.MOST_PAGES, 0);
        parameters.check();
        DefeatReport report = queries.query(question, DefeatReport.class).join();
        asked.into(model, KEY, List.of());
        asked.offerConsultants(model);
        YearMonth month = YearMonth.from(question.to());
        model.addAttribute("month", month);
        model.addAttribute("present", !question.to().isBefore(say.today(actor.store())));
        model.addAttribute("days", "&from=" + question.from() + "&to=" + question.to());
        model.addAttribute("defeats", report);
        model.addAttribute("closedMonths", report.closed());
        model.addAttribute("kinds", DefeatArithmetic.KINDS);
        model.addAttribute(
                "decides", actor.hasAny(Role.MANAGER) && question.asked().asKnownAt() == null);
        model.addAttribute("trend", report.months().reversed());
        model.addAttribute("rows", DefeatsShown.of(report.rows(), page));
        model.addAttribute("summaries", summaries(report));
        model.addAttribute("chart", json.writeValueAsString(DefeatTrend.chart(report.months(), asked.filters(), say)));
        return "report/defeats";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/defeats/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        DefeatQuestion question = question(asked, present, actor);
        DefeatReport report = queries.query(question, DefeatReport.class).join().told();
        return asked.print(
                model,
                KEY,
                closedFoot.below(DefeatForm.of(report, question, texts, say), report.closed(), say.locale()));
    }

    private static Map<String, List<Group>> summaries(DefeatReport report) {
        Map<String, List<Group>> summaries = new LinkedHashMap<>();
        summaries.put("reason", report.byReason());
        summaries.put("competitorModel", report.byCompetitorModel());
        summaries.put("grade", report.byGrade());
        summaries.put("consultant", report.byConsultant());
        return summaries;
    }

    private static DefeatQuestion question(ReportAddress asked, YearMonth present, Actor actor) {
        FormSpan span = FormSpan.of(asked.filters(), present, actor);
        return DefeatQuestion.of(span, actor);
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, YearMonth present, Say say, Actor actor) {
        boolean days = Stream.of("day", "from", "to").anyMatch(name -> !Given.isBlank(address.getFirst(name)));
        return ReportAddress.of(
                address,
                Map.of("day", "", "month", days ? "" : present.toString(), "from", "", "to", "", "consultant", ""),
                say,
                actor);
    }
}
