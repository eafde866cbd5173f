package io.showroom.report.daily.read;

import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Takes;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily sales report as a page: the contacts of each consultant, tomorrow's plan, the counts. */
@Screen
@Takes({"store", "day", "consultant", "asKnownAt"})
class DailyPage implements PrintedReport {

    private static final String KEY = "daily";

    private final QueryGateway queries;
    private final ReportTexts texts;

    DailyPage(QueryGateway queries, ReportTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/reports/daily")
    String daily(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        DailyQuestion question = DailyAddress.question(asked.filters(), say, actor);
        asked.into(model, KEY, java.util.List.of());
        asked.offerConsultants(model);
        DailyReport report = queries.query(question, DailyReport.class).join();
        report.consultants().forEach(DailyReport.Part::toldOnScreen);
        model.addAttribute("daily", report);
        model.addAttribute("day", question.day());
        model.addAttribute("present", question.day().equals(say.today(actor.store())));
        model.addAttribute(
                "comments", actor.hasAny(Role.MANAGER) && question.asked().asKnownAt() == null);
        model.addAttribute("meets", actor.hasAny(Role.MANAGER, Role.ASSISTANT));
        return "report/daily";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/daily/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        DailyQuestion question = DailyAddress.question(asked.filters(), say, actor);
        DailyReport report = queries.query(question, DailyReport.class).join().told();
        return asked.print(model, KEY, DailyForm.of(report, question, texts, say));
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, Say say, Actor actor) {
        return ReportAddress.of(
                address, Map.of("day", say.today(actor.store()).toString(), "consultant", ""), say, actor);
    }
}
