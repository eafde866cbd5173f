package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.Measures;
import io.showroom.report.funnel.read.FunnelAnswer.Group;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.report.retainednew.read.NetOrders;
import io.showroom.report.retainednew.read.RetainedNewQuestion;
import io.showroom.report.retainednew.read.RetainedNewReport;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The funnel over any days, by period or by cohort (docs/domain.md, section 6.1). */
@Component
@Order(90)
public class FunnelReport extends AbstractReport<FunnelQuestion, FunnelAnswer> {

    static final String KEY = "funnel";
    static final ReportFilters FILTERS =
            ReportFilters.ofSpan(2).and("reading", FunnelReading.PERIOD.code()).by(Breakdown.values());

    private final ReportMeasures measures;
    private final MonthCloses closes;
    private final RetainedNewReport retainedNew;

    FunnelReport(ReportMeasures measures, MonthCloses closes, RetainedNewReport retainedNew) {
        super(KEY, FILTERS, "report/funnel", new FunnelFigures(), FunnelArithmetic.MONTH);
        this.measures = measures;
        this.closes = closes;
        this.retainedNew = retainedNew;
    }

    @Override
    public FunnelQuestion question(ReportRequest request) {
        return FunnelQuestion.of(request);
    }

    @Override
    public FunnelAnswer answer(FunnelQuestion question) {
        return answers(List.of(question)).getFirst();
    }

    /**
     * Answers several queries at one position in the log; the tables of a past moment are computed only once for all.
     *
     * @param questions at least one; same scope, moment of knowledge and breakdown, over different days
     * @return the answers, in the order of the queries
     */
    public List<FunnelAnswer> answers(List<FunnelQuestion> questions) {
        Breakdown by = questions.getFirst().by();
        return measures.askBy(
                questions.getFirst().scope(),
                by,
                Period.over(questions.stream().map(FunnelQuestion::days).toList()),
                false,
                FunnelArithmetic.projections(by),
                found -> questions.stream()
                        .map(question -> answer(found, question))
                        .toList());
    }

    private FunnelAnswer answer(Measures found, FunnelQuestion question) {
        FunnelAnswer answer = FunnelArithmetic.report(found, question);
        return answer.with(closes.under(KEY, question.scope(), question.month(), answer.position()));
    }

    @Override
    public Form form(FunnelQuestion question, FunnelAnswer answer, ViewFormat format) {
        List<String> notes = FunnelNotes.onPaper(question, answer, net(question, format), format);
        return closes.below(FunnelForm.of(answer, question, notes, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(FunnelQuestion question, FunnelAnswer answer, ReportView view) {
        ViewFormat format = view.format();
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put("funnel", answer);
        shown.put("notes", FunnelNotes.of(answer, format));
        shown.put("closedMonths", answer.closed());
        shown.put("orders", net(question, format));
        shown.put("groups", new ReportTexts(format).ordered(question.by(), answer.groups(), Group::key));
        shown.put("names", new ReportTexts(format).names(question.by(), answer.groups(), Group::key));
        shown.put("chart", chart(answer.stages().reversed(), view));
        return shown;
    }

    /**
     * Returns the orders net of cancellations, shown beside the funnel's own; null where the two cannot be compared.
     */
    private NetOrders.@Nullable Count net(FunnelQuestion question, ViewFormat format) {
        LocalDate from = question.from();
        LocalDate to = question.to();
        if (question.reading() != FunnelReading.PERIOD || from == null || to == null) {
            return null;
        }
        List<String> stores = question.scope().stores();
        LocalDate today = format.today(stores == null || stores.isEmpty() ? null : stores.getFirst());
        return NetOrders.of(
                question.scope(),
                from,
                to,
                today,
                month -> retainedNew.answer(new RetainedNewQuestion(question.scope(), month, null)));
    }

    private static Chart chart(List<StageFigures> stages, ReportView view) {
        ViewFormat format = view.format();
        return new Chart(
                Chart.Shape.ROWS,
                stages.stream()
                        .map(stage -> format.text("stage." + stage.stage()))
                        .toList(),
                List.of(),
                false,
                List.of(
                        bars(
                                "funnel.direct",
                                "--tblr-primary",
                                "reachedDirectly",
                                stages,
                                view,
                                StageFigures::reachedDirectly),
                        bars("funnel.skipped", "--sr-amber", "skipped", stages, view, StageFigures::skipped)));
    }

    private static Series bars(
            String name,
            String colour,
            String figure,
            List<StageFigures> stages,
            ReportView view,
            Function<StageFigures, Long> count) {
        String query = view.query().replaceFirst("^\\?", "");
        return Series.bars(
                view.format().text(name),
                colour,
                "stage",
                stages,
                stage -> Point.of(
                        count.apply(stage), "/prospects?figure=funnel/" + stage.stage() + "/" + figure + "&" + query));
    }
}
