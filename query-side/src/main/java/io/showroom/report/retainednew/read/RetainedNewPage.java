package io.showroom.report.retainednew.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.By;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Retained versus new as a page: both columns side by side, each figure leading to its prospects. */
@Screen
@Takes(
        value = {"store", "month", "consultant", "by", "asKnownAt"},
        beside = {"from", "to"})
class RetainedNewPage implements PrintedReport {

    private static final int MONTHS_BEFORE = 11;
    private static final List<String> BREAKDOWNS =
            List.of("grade", "consultant", "source", "model", "channel", "area", "colour", "customerType", "store");

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final JsonMapper json;

    RetainedNewPage(QueryGateway queries, ReportTexts texts, JsonMapper json, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/reports/retained-new")
    String retainedNew(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        RetainedNewQuestion question = RetainedNewAddress.question(asked.filters(), present, actor);
        RetainedNewMonths months = queries.query(
                        new RetainedNewMonths.Question(question, MONTHS_BEFORE), RetainedNewMonths.class)
                .join();
        RetainedNewReport figures = months.report();
        asked.into(model, "retained-new", BREAKDOWNS);
        asked.offerConsultants(model);
        model.addAttribute("figures", figures);
        model.addAttribute("closedMonths", figures.closed());
        model.addAttribute("orders", NetOrders.Count.of(figures.total()));
        model.addAttribute("groups", ordered(figures, question, say));
        model.addAttribute("kinds", RetainedNewMeasure.KINDS);
        model.addAttribute("month", question.month());
        model.addAttribute("names", names(figures, question, say));
        model.addAttribute("chart", json.writeValueAsString(chart(figures, question, say)));
        List<RetainedNewReport> course =
                Stream.concat(months.before().stream(), Stream.of(figures)).toList();
        model.addAttribute("course", course.reversed());
        model.addAttribute(
                "courseChart", json.writeValueAsString(RetainedNewCourse.chart(course, asked.filters(), say)));
        return "report/retained-new";
    }

    @Override
    public String report() {
        return "retained-new";
    }

    @Override
    @GetMapping("/reports/retained-new/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        YearMonth present = YearMonth.from(say.today(actor.store()));
        ReportAddress asked = asked(address, present, say, actor);
        RetainedNewQuestion question = RetainedNewAddress.question(asked.filters(), present, actor);
        RetainedNewReport figures =
                queries.query(question, RetainedNewReport.class).join();
        return asked.print(
                model,
                "retained-new",
                closedFoot.below(
                        RetainedNewFile.of(figures, question, texts, say.locale()), figures.closed(), say.locale()));
    }

    private static ReportAddress asked(MultiValueMap<String, String> address, YearMonth present, Say say, Actor actor) {
        return ReportAddress.of(
                address, Map.of("month", present.toString(), "by", "grade", "consultant", ""), say, actor);
    }

    /** Grades stand hottest first, people by their names; other rows as the report gives them. */
    private List<RetainedNewReport.Group> ordered(RetainedNewReport figures, RetainedNewQuestion question, Say say) {
        if (question.by() != By.GRADE) {
            return texts.ordered(question.by(), figures.groups(), RetainedNewReport.Group::key, say.locale());
        }
        List<String> places =
                say.grades(null, false).stream().map(Names.Choice::key).toList();
        return figures.groups().stream()
                .sorted(Comparator.comparingInt(
                        group -> places.contains(group.key()) ? places.indexOf(group.key()) : places.size()))
                .toList();
    }

    private Map<String, String> names(RetainedNewReport figures, RetainedNewQuestion question, Say say) {
        return figures.groups().stream()
                .collect(Collectors.toMap(
                        RetainedNewReport.Group::key,
                        group -> texts.name(question.by(), group.key(), say.locale()),
                        (one, same) -> one));
    }

    private Map<String, Object> chart(RetainedNewReport figures, RetainedNewQuestion question, Say say) {
        List<RetainedNewReport.Group> groups = ordered(figures, question, say);
        List<String> labels = groups.stream()
                .map(group -> texts.name(question.by(), group.key(), say.locale()))
                .toList();
        return Map.of(
                "grid", Map.of("left", 44, "right", 12, "top", 30, "bottom", 26),
                "legend", Map.of("top", 0, "right", 0),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis", Map.of("type", "category", "data", labels, "axisLabel", Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series",
                        List.of(
                                bars(
                                        say.text("retainednew.retainedOrders"),
                                        "orders",
                                        "--tblr-primary",
                                        groups.stream()
                                                .map(group -> group.retained().orders())
                                                .toList()),
                                bars(
                                        say.text("retainednew.newOrders"),
                                        "orders",
                                        "--sr-green",
                                        groups.stream()
                                                .map(group -> group.opened().orders())
                                                .toList()),
                                bars(
                                        say.text("retainednew.defeats"),
                                        "defeats",
                                        "--sr-grey",
                                        groups.stream()
                                                .map(RetainedNewPage::defeats)
                                                .toList())));
    }

    private static long defeats(RetainedNewReport.Group group) {
        return sum(group.retained()) + sum(group.opened());
    }

    private static long sum(RetainedNewReport.Side side) {
        return side.defeats().values().stream().mapToLong(n -> n).sum();
    }

    private static Map<String, Object> bars(String name, String stack, String colour, List<Long> data) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                stack,
                "barMaxWidth",
                26,
                "data",
                data,
                "itemStyle",
                Map.of("color", colour));
    }
}
