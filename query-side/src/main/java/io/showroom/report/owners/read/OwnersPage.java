package io.showroom.report.owners.read;

import io.showroom.report.read.By;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner base as a page, filed by delivery; the files hold all of it. */
@Screen
@Takes(
        value = {"store", "month", "consultant", "kind", "customer", "asKnownAt"},
        beside = {"from", "to"})
class OwnersPage implements PrintedReport {

    private static final String KEY = "owners";
    private static final int ROWS = 100;
    private static final int MOST_PAGES = 100_000;
    private static final int SOON = 60;

    private final QueryGateway queries;
    private final ReportTexts texts;

    OwnersPage(QueryGateway queries, ReportTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/reports/owners")
    @Takes("page")
    String owners(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        OwnersQuestion question = OwnersAddress.question(asked.filters(), say, actor);
        Parameters parameters = new Parameters();
        int page = parameters.number("page", address.getFirst("page"), 0, MOST_PAGES, 0);
        parameters.check();
        OwnersReport report = page(question, page);
        int last = (int) Math.max(0, (report.total().held() - 1) / ROWS);
        if (page > last) {
            report = page(question, last);
        }
        report.told();
        asked.into(model, KEY, List.of());
        asked.offerConsultants(model);
        LocalDate today = say.today(actor.store());
        model.addAttribute("owners", report);
        model.addAttribute("sums", sums(report, question, say));
        model.addAttribute(
                "rows",
                new PageImpl<>(
                        report.rows(),
                        PageRequest.of(Math.min(page, last), ROWS),
                        report.total().held()));
        model.addAttribute("kinds", OwnerKind.values());
        model.addAttribute("customers", CarHolder.values());
        model.addAttribute("month", question.month());
        model.addAttribute("today", today);
        model.addAttribute("soon", today.plusDays(SOON));
        return "report/owners";
    }

    private OwnersReport page(OwnersQuestion question, int number) {
        return queries.query(question.page(number, ROWS), OwnersReport.class).join();
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/owners/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportAddress asked = asked(address, say, actor);
        OwnersQuestion question = OwnersAddress.question(asked.filters(), say, actor);
        OwnersReport report = queries.query(question, OwnersReport.class).join().told();
        return asked.print(model, KEY, OwnersForm.of(report, question, texts, say));
    }

    private List<Named> sums(OwnersReport report, OwnersQuestion question, Say say) {
        List<Named> sums = new ArrayList<>();
        if (question.asked().consultant() == null) {
            texts.ordered(By.CONSULTANT, report.groups(), OwnersReport.Group::key, say.locale())
                    .forEach(group -> sums.add(new Named(
                            group.key(), texts.name(By.CONSULTANT, group.key(), say.locale()), group.sums())));
        }
        sums.add(new Named(null, say.text("form.total"), report.total()));
        return sums;
    }

    /** Sums of a consultant, with the name to show; the total has no key. */
    public record Named(@Nullable String key, String name, OwnerSums sums) {}

    private static ReportAddress asked(MultiValueMap<String, String> address, Say say, Actor actor) {
        return ReportAddress.of(
                address,
                Map.of(
                        "month",
                        YearMonth.from(say.today(actor.store())).toString(),
                        "consultant",
                        "",
                        "kind",
                        "",
                        "customer",
                        ""),
                say,
                actor);
    }
}
