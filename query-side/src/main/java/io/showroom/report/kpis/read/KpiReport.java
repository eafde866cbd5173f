package io.showroom.report.kpis.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.Measures;
import io.showroom.report.kpis.read.KpiAnswer.Group;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.kpis.read.KpiAnswer.Month;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The named KPIs of a month as counts and rates, with the twelve months up to it (docs/domain.md, section 6.4). */
@Component
@Order(60)
class KpiReport extends AbstractReport<KpiQuestion, KpiAnswer> {

    /** The report whose closed figures the signing rates are computed from. */
    private static final String MADE_OF = "retained-new";

    private static final ReportFilters FILTERS = ReportFilters.ofMonth().by(Breakdown.CONSULTANT, Breakdown.STORE);
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

    private final ReportMeasures measures;
    private final MonthCloses closes;

    KpiReport(ReportMeasures measures, MonthCloses closes) {
        super("kpis", FILTERS, "report/kpis", new KpiFigures());
        this.measures = measures;
        this.closes = closes;
    }

    @Override
    public KpiQuestion question(ReportRequest request) {
        YearMonth month = request.month();
        Breakdown by = request.by(FILTERS);
        return new KpiQuestion(request.scope(), month, by);
    }

    @Override
    public KpiAnswer answer(KpiQuestion question) {
        return measures.ask(question.scope(), KpiArithmetic.PROJECTIONS, found -> answer(found, question));
    }

    private KpiAnswer answer(Measures found, KpiQuestion question) {
        KpiAnswer answer = KpiArithmetic.report(found, question, true);
        return answer.with(closes.under(MADE_OF, question.scope(), question.month(), answer.position()));
    }

    @Override
    public Form form(KpiQuestion question, KpiAnswer answer, ViewFormat format) {
        return closes.below(KpiForm.of(answer, question, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(KpiQuestion question, KpiAnswer answer, ReportView view) {
        ViewFormat format = view.format();
        boolean ofOneStore = view.request().actor().store() != null;
        return Map.of(
                "breakdowns", ofOneStore ? List.of("consultant") : List.of("consultant", "store"),
                "kpis", answer,
                "closedMonths", answer.closed(),
                "course", answer.months().reversed(),
                "groups", new ReportTexts(format).ordered(question.by(), answer.groups(), Group::key),
                "names", new ReportTexts(format).names(question.by(), answer.groups(), Group::key),
                "chart", chart(answer.months(), format));
    }

    private static Chart chart(List<Month> months, ViewFormat format) {
        List<Series> series = new ArrayList<>();
        List<Kpi> kpis = months.getLast().kpis();
        for (int i = 0; i < kpis.size(); i++) {
            String code = kpis.get(i).kpi();
            int at = i;
            List<Point> rates = months.stream()
                    .map(month -> Point.share(month.kpis().get(at).rate()))
                    .toList();
            if (rates.stream().anyMatch(rate -> rate.value() != null)) {
                series.add(Series.rates(format.text("kpis." + code), COLOURS.get(i), Mark.LINE, rates)
                        .hiddenUnless(SHOWN.contains(code)));
            }
        }
        return Chart.columns(months.stream().map(Month::month).toList(), series);
    }
}
