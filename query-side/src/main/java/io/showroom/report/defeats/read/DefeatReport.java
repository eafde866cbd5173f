package io.showroom.report.defeats.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.prospect.read.FormerProspects;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.defeats.read.DefeatAnswer.Group;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The defeat analysis of a month or of any days (docs/domain.md, section 5.5). Its page shows what waits for the
 * manager, every declaration, the summary and the trend.
 */
@Component
@Order(50)
class DefeatReport extends AbstractReport<DefeatQuestion, DefeatAnswer> {

    static final String KEY = "defeats";

    private static final ReportFilters FILTERS = ReportFilters.ofAnyDays().inPages();
    private static final Map<String, String> COLOURS =
            Map.of("DEFEATED", "--sr-red", "LOST", "--sr-orange", "FROZEN", "--sr-blue-grey", "INVALID", "--sr-grey");

    private final ReadModels readModels;
    private final DefeatLists lists;
    private final FormerProspects handedOver;
    private final HighGrade high;
    private final MonthCloses closes;

    DefeatReport(
            ReadModels readModels, DefeatLists lists, FormerProspects handedOver, HighGrade high, MonthCloses closes) {
        super(KEY, FILTERS, "report/defeats", new DefeatFigures(), DefeatArithmetic.MONTH);
        this.readModels = readModels;
        this.lists = lists;
        this.handedOver = handedOver;
        this.high = high;
        this.closes = closes;
    }

    @Override
    public DefeatQuestion question(ReportRequest request) {
        ReportDays days = request.span();
        int page = request.page();
        Actor actor = request.actor();
        return new DefeatQuestion(
                request.scope(), days.from(), days.to(), Visibility.seesPhones(actor), Visibility.reader(actor), page);
    }

    @Override
    public DefeatAnswer answer(DefeatQuestion question) {
        return readModels.inOneSnapshot(() -> {
            ReportScope scope = question.scope();
            LocalDate to = question.to();
            Snapshot found = readModels.ask(
                    scope.asKnownAt(),
                    RequiredTables.of(scope.stores(), DefeatRows.TABLE.name()),
                    sums -> new Snapshot(
                            sums.position(),
                            lists.declared(scope, question.from(), to),
                            lists.tallies(scope, DefeatArithmetic.firstOfTrend(to), to)));
            return DefeatArithmetic.report(
                            found.position(),
                            pageModel(found.lines(), question),
                            found.tallies(),
                            question,
                            high::isHigh)
                    .with(closes.under(KEY, scope, question.wholeMonth(), found.position()));
        });
    }

    private record Snapshot(long position, List<DefeatDeclaration> lines, List<DefeatCount> tallies) {}

    private List<DefeatDeclaration> pageModel(List<DefeatDeclaration> defeats, DefeatQuestion question) {
        Set<String> gone = handedOver.among(
                defeats.stream().map(DefeatDeclaration::prospectId).distinct().toList(), question.reader());
        return defeats.stream()
                .map(defeat -> gone.contains(defeat.prospectId()) ? defeat.unnamed() : defeat)
                .map(defeat -> question.phones() ? defeat : defeat.masked())
                .toList();
    }

    @Override
    public void audit(DefeatAnswer answer) {
        answer.rows().forEach(DefeatAnswer.Line::audit);
    }

    @Override
    public Form form(DefeatQuestion question, DefeatAnswer answer, ViewFormat format) {
        return closes.below(DefeatForm.of(answer, question, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(DefeatQuestion question, DefeatAnswer answer, ReportView view) {
        LocalDate to = question.to();
        boolean decides =
                view.request().actor().hasAny(Role.MANAGER) && question.scope().asKnownAt() == null;
        return Map.ofEntries(
                Map.entry("month", YearMonth.from(to)),
                Map.entry("present", !to.isBefore(view.today())),
                Map.entry("days", "&from=" + question.from() + "&to=" + to),
                Map.entry("defeats", answer),
                Map.entry("closedMonths", answer.closed()),
                Map.entry("kinds", DefeatArithmetic.KINDS),
                Map.entry("decides", decides),
                Map.entry("trend", answer.months().reversed()),
                Map.entry("rows", DefeatsShown.of(answer.rows(), question.page())),
                Map.entry("summaries", summaries(answer)),
                Map.entry("chart", chart(answer.months(), view)));
    }

    private static Map<String, List<Group>> summaries(DefeatAnswer answer) {
        Map<String, List<Group>> summaries = new LinkedHashMap<>();
        summaries.put("reason", answer.byReason());
        summaries.put("competitorModel", answer.byCompetitorModel());
        summaries.put("grade", answer.byGrade());
        summaries.put("consultant", answer.byConsultant());
        return summaries;
    }

    /** Returns a column for each month, stacked by kind, which links to the month's analysis. */
    private static Chart chart(List<Group> months, ReportView view) {
        List<Series> stacks = DefeatArithmetic.KINDS.stream()
                .map(kind -> Series.bars(
                        view.format().of("kind", kind),
                        COLOURS.getOrDefault(kind, "--sr-grey"),
                        "defeats",
                        months,
                        month -> Point.of(month.kinds().getOrDefault(kind, 0L), address(view, month.key()))))
                .toList();
        return Chart.columns(months.stream().map(Group::key).toList(), stacks);
    }

    private static String address(ReportView view, String month) {
        LinkedMultiValueMap<String, String> days = new LinkedMultiValueMap<>();
        days.set("month", month);
        return view.other("/reports/defeats", days);
    }
}
