package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportSums;
import io.showroom.report.read.ReportView;
import io.showroom.report.sources.read.SourcesAnswer.Row;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Mark;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.Say;
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

    private final ReportSums sums;
    private final MonthCloses closes;

    SourcesReport(ReportSums sums, MonthCloses closes) {
        super(KEY, FILTERS, "report/sources", new SourcesFigures(), SourcesArithmetic.MONTH);
        this.sums = sums;
        this.closes = closes;
    }

    @Override
    public SourcesQuestion question(ReportRequest request) {
        return SourcesQuestion.of(request);
    }

    @Override
    public SourcesAnswer answer(SourcesQuestion question) {
        return sums.ask(question.asked(), SourcesArithmetic.PROJECTIONS, found -> answer(found, question));
    }

    private SourcesAnswer answer(Sums found, SourcesQuestion question) {
        SourcesAnswer answer = SourcesArithmetic.report(found, question);
        return answer.with(closes.under(KEY, question.asked(), question.month(), answer.position()));
    }

    @Override
    public Form form(SourcesQuestion question, SourcesAnswer answer, Say say) {
        return closes.below(SourcesForm.of(answer, question, say), answer.closed(), say);
    }

    @Override
    public Map<String, @Nullable Object> shown(SourcesQuestion question, SourcesAnswer answer, ReportView view) {
        List<Row> rows = answer.rows().stream()
                .sorted(Comparator.comparingLong(Row::contacts).reversed().thenComparing(Row::source))
                .toList();
        return Map.of("rows", rows, "closedMonths", answer.closed(), "chart", chart(rows, view.say()));
    }

    private static Chart chart(List<Row> rows, Say say) {
        List<Row> drawn = rows.stream().limit(DRAWN).toList();
        return Chart.columns(
                        drawn.stream().map(row -> name(row, say)).toList(),
                        List.of(
                                bars(say.text("sources.contacts"), "--sr-blue-grey", drawn, Row::contacts),
                                bars(say.text("sources.captured"), "--tblr-primary", drawn, Row::captured),
                                bars(say.text("sources.orders"), "--sr-violet", drawn, Row::orders),
                                rates(say.text("sources.share"), "--sr-amber", drawn, Row::share),
                                rates(say.text("rate.closing"), "--sr-red", drawn, Row::closingRate)))
                .withEveryLabel();
    }

    private static String name(Row row, Say say) {
        String source = row.source().equals("none") ? say.text("none") : say.code("SOURCE", row.source());
        return row.campaign() == null ? source : source + " · " + row.campaign();
    }

    private static Series bars(String name, String colour, List<Row> rows, Function<Row, Long> figure) {
        return Series.bars(name, colour, null, rows, row -> Point.of(figure.apply(row)));
    }

    /**
     * Marks without a line between them: sources have no order. Neither rates of a handful of people nor ratios over
     * one are drawn.
     */
    private static Series rates(String name, String colour, List<Row> rows, Function<Row, @Nullable Double> rate) {
        return Series.rates(
                name + " %",
                colour,
                Mark.POINTS,
                rows,
                row -> Point.share(row.captured() < ENOUGH ? null : rate.apply(row)));
    }
}
