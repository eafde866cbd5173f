package io.showroom.report.stock.read;

import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The stock of open prospects by grade as a page: half a year of weeks, unless other days are named. */
@Screen
@Takes({"store", "month", "from", "to", "consultant", "step", "asKnownAt"})
class GradeMixPage implements PrintedReport {

    private static final String KEY = "grade-mix";
    private static final int MONTHS_BEFORE = 5;

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final JsonMapper json;

    GradeMixPage(QueryGateway queries, ReportTexts texts, JsonMapper json) {
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/grade-mix")
    String gradeMix(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        ReportAddress asked = asked(address, today, say, actor);
        StockQuestion question =
                GradeMixAddress.question(asked.filters(), ReportAddress.today(asked.filters(), say, actor), actor);
        StockReport report = queries.query(question, StockReport.class).join();
        Map<String, GradeBadge> badges = new LinkedHashMap<>();
        GradeMixForm.grades(report, question, say)
                .forEach(grade -> badges.put(grade, Objects.requireNonNull(say.badge(store(question), grade))));
        Map<String, GradeBadge> ordered = new LinkedHashMap<>();
        GradeMixForm.ordered(report, question, say)
                .forEach(grade -> ordered.put(grade, Objects.requireNonNull(say.badge(store(question), grade))));
        asked.into(model, KEY, List.of());
        asked.offerConsultants(model);
        String where = Objects.toString(model.getAttribute("where"), "");
        model.addAttribute("days", report.days().reversed());
        model.addAttribute("badges", badges);
        model.addAttribute("ordered", ordered);
        model.addAttribute(
                "present",
                !question.days().isEmpty() && question.days().getLast().equals(today));
        model.addAttribute(
                "steps",
                Stream.of(GradeMixStep.values())
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .toList());
        model.addAttribute("chart", json.writeValueAsString(GradeMixChart.of(report, badges, ordered, where, say)));
        return "report/grade-mix";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/grade-mix/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        ReportAddress asked = asked(address, today, say, actor);
        StockQuestion question =
                GradeMixAddress.question(asked.filters(), ReportAddress.today(asked.filters(), say, actor), actor);
        StockReport report = queries.query(question, StockReport.class).join();
        return asked.print(model, KEY, GradeMixForm.of(report, question, texts, say));
    }

    private static @Nullable String store(StockQuestion question) {
        List<String> stores = question.asked().stores();
        return stores == null || stores.isEmpty() ? null : stores.getFirst();
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, LocalDate today, Say say, Actor actor) {
        return ReportAddress.of(
                address,
                Map.of(
                        "from",
                        YearMonth.from(today)
                                .minusMonths(MONTHS_BEFORE)
                                .atDay(1)
                                .toString(),
                        "to",
                        today.toString(),
                        "step",
                        "week",
                        "consultant",
                        ""),
                say,
                actor);
    }
}
