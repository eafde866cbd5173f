package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.Measures;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.report.sources.read.SourcesAnswer.SourceLine;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.ViewFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each source and campaign brought in over any days, by first or last touch (docs/domain.md, section 6.3). */
@Component
@Order(100)
class SourcesReport extends AbstractReport<SourcesQuestion, SourcesAnswer> {

    static final String KEY = "sources";

    private static final ReportFilters FILTERS = ReportFilters.ofSpan(2).and("touch", "first");
    private static final int DRAWN = 15;
    private static final int ENOUGH = 10;

    private final ReportMeasures measures;
    private final MonthCloses closes;

    SourcesReport(ReportMeasures measures, MonthCloses closes) {
        super(KEY, FILTERS, "report/sources", new SourcesFigures(), SourcesArithmetic.MONTH);
        this.measures = measures;
        this.closes = closes;
    }

    @Override
    public SourcesQuestion question(ReportRequest request) {
        return SourcesQuestion.of(request);
    }

    @Override
    public SourcesAnswer answer(SourcesQuestion question) {
        return measures.ask(question.scope(), SourcesArithmetic.PROJECTIONS, found -> answer(found, question));
    }

    private SourcesAnswer answer(Measures found, SourcesQuestion question) {
        SourcesAnswer answer = SourcesArithmetic.report(found, question);
        return answer.with(closes.under(KEY, question.scope(), question.month(), answer.position()));
    }

    @Override
    public Form form(SourcesQuestion question, SourcesAnswer answer, ViewFormat format) {
        return closes.below(SourcesForm.of(answer, question, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(SourcesQuestion question, SourcesAnswer answer, ReportView view) {
        List<SourceLine> rows = answer.rows().stream()
                .sorted(Comparator.comparingLong(SourceLine::contacts)
                        .reversed()
                        .thenComparing(SourceLine::source))
                .toList();
        return Map.of("rows", rows, "closedMonths", answer.closed(), "chart", chart(rows, view.format()));
    }

    private static Chart chart(List<SourceLine> rows, ViewFormat format) {
        List<SourceLine> drawn = rows.stream().limit(DRAWN).toList();
        return Chart.columns(
                        drawn.stream().map(row -> name(row, format)).toList(),
                        List.of(
                                bars(format.text("sources.contacts"), "--sr-blue-grey", drawn, SourceLine::contacts),
                                bars(format.text("sources.captured"), "--tblr-primary", drawn, SourceLine::captured),
                                bars(format.text("sources.orders"), "--sr-violet", drawn, SourceLine::orders),
                                rates(format.text("sources.share"), "--sr-amber", drawn, SourceLine::share),
                                rates(format.text("rate.closing"), "--sr-red", drawn, SourceLine::closingRate)))
                .withEveryLabel();
    }

    private static String name(SourceLine row, ViewFormat format) {
        String source = row.source().equals("none") ? format.text("none") : format.code("SOURCE", row.source());
        return row.campaign() == null ? source : source + " · " + row.campaign();
    }

    private static Series bars(String name, String colour, List<SourceLine> rows, Function<SourceLine, Long> figure) {
        return Series.bars(name, colour, null, rows, row -> Point.of(figure.apply(row)));
    }

    /**
     * Returns rates as points without a connecting line, as sources have no order. Sources with fewer than ten captured
     * prospects, and rates above 1, have no point.
     */
    private static Series rates(
            String name, String colour, List<SourceLine> rows, Function<SourceLine, @Nullable Double> rate) {
        return Series.rates(
                name + " %",
                colour,
                Mark.POINTS,
                rows,
                row -> Point.share(row.captured() < ENOUGH ? null : rate.apply(row)));
    }
}
