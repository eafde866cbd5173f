package io.showroom.report.weekdays.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.report.traffic.read.TrafficProjection;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** First visits to the store by weekday over any days, for planning how many consultants a weekday needs. */
@Component
@Order(25)
class WeekdayReport extends AbstractReport<WeekdayReport.Question, WeekdayReport.Answer> {

    /** Monday to Sunday, then all days: columns of the form and names of the figures. */
    private static final List<String> COLUMNS = List.of("1", "2", "3", "4", "5", "6", "7", "all");

    private static final int ALL = 7;
    private static final Projection SUMS = new TrafficProjection();
    private static final ReportFilters FILTERS = ReportFilters.ofSpan(2).usuallyBy(Breakdown.CONSULTANT);

    private final ReportMeasures measures;

    WeekdayReport(ReportMeasures measures) {
        super("weekdays", FILTERS);
        this.measures = measures;
    }

    /** The query; days after {@code today} are not counted as days without visits. */
    record Question(ReportDays days, LocalDate today, boolean byConsultant, ReportScope scope) {}

    /**
     * The answer; its lists have Monday to Sunday, then all days: the number of such days, and of first visits on them.
     */
    record Answer(
            long position, LocalDate from, LocalDate to, List<Long> days, List<Long> visits, List<Group> groups) {}

    /** The first visits of a consultant. */
    record Group(String key, List<Long> visits) {}

    @Override
    public Question question(ReportRequest request) {
        return new Question(request.span(), request.askedOn(), request.by(FILTERS) != null, request.scope());
    }

    @Override
    public Answer answer(Question question) {
        return measures.ask(question.scope(), List.of(SUMS), found -> answer(found, question));
    }

    static Answer answer(Measures found, Question question) {
        ReportDays span = question.days();
        long[] days = new long[COLUMNS.size()];
        span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(day -> !day.isAfter(question.today()))
                .forEach(day -> add(days, day, 1));
        long[] visits = new long[COLUMNS.size()];
        Map<String, long[]> groups = new TreeMap<>();
        CubeQuery cubeQuery = TrafficProjection.visits(question.scope(), span, "day", "consultant");
        found.sum(SUMS, cubeQuery).forEach((group, counters) -> {
            LocalDate day = (LocalDate) group.getFirst();
            long first = TrafficProjection.first(counters);
            add(visits, day, first);
            if (question.byConsultant() && first > 0) {
                add(groups.computeIfAbsent(group.getLast().toString(), any -> new long[COLUMNS.size()]), day, first);
            }
        });
        List<Group> told = new ArrayList<>();
        groups.forEach((key, counts) -> told.add(new Group(key, list(counts))));
        return new Answer(found.position(), span.from(), span.to(), list(days), list(visits), told);
    }

    private static void add(long[] columns, LocalDate day, long n) {
        columns[day.getDayOfWeek().ordinal()] += n;
        columns[ALL] += n;
    }

    private static List<Long> list(long[] columns) {
        return LongStream.of(columns).boxed().toList();
    }

    @Override
    public Form form(Question question, Answer answer, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        List<Long> visits = answer.visits();
        List<Long> days = answer.days();
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(format.text("traffic.weekday"), 16)));
        names(format).forEach(name -> columns.add(FormColumn.number(name, 8)));
        List<FormLine> lines = new ArrayList<>();
        lines.add(counts(format.text("weekdays.visits"), visits, ""));
        lines.add(line(format.text("weekdays.share"), at -> format.share(Ratio.of(visits.get(at), visits.get(ALL)))));
        lines.add(line(format.text("weekdays.days"), days::get));
        lines.add(line(format.text("weekdays.perDay"), at -> Ratio.average(visits.get(at), days.get(at))));
        for (Group group : texts.ordered(Breakdown.CONSULTANT, answer.groups(), Group::key)) {
            String name = texts.name(Breakdown.CONSULTANT, group.key());
            lines.add(counts(name, group.visits(), group.key()));
        }
        Breakdown by = question.byConsultant() ? Breakdown.CONSULTANT : null;
        List<String> under = texts.under(question.scope(), answer.from(), answer.to(), by);
        return Form.table(format.text("reports.weekdays"), under, columns, FormBlock.of(lines));
    }

    private static List<String> names(ViewFormat format) {
        return COLUMNS.stream()
                .map(day -> format.text(day.equals("all") ? "weekdays.all" : "traffic.day." + day))
                .toList();
    }

    private static FormLine line(String name, IntFunction<@Nullable Object> cells) {
        return FormLine.of(name, COLUMNS.size(), cells);
    }

    private static FormLine counts(String name, List<Long> visits, String key) {
        return line(name, at -> FormCell.counting(visits.get(at), "weekdays/" + COLUMNS.get(at), key));
    }

    @Override
    public Map<String, @Nullable Object> pageModel(Question question, Answer answer, ReportView view) {
        List<Chart.Point> points = IntStream.range(0, ALL)
                .mapToObj(at -> Chart.Point.of(
                        Ratio.average(answer.visits().get(at), answer.days().get(at)),
                        view.behind("weekdays/" + COLUMNS.get(at))))
                .toList();
        Chart.Series perDay = Chart.Series.bars(view.format().text("weekdays.perDay"), "--tblr-primary", null, points);
        return Map.of("chart", Chart.columns(names(view.format()).subList(0, ALL), List.of(perDay)));
    }

    @Override
    public ReportFigures figures() {
        return ReportFigures.ofColumns(key(), COLUMNS, (column, request) -> {
            Question question = question(request);
            return timeline -> answer(InMemoryMeasures.of(timeline, List.of(SUMS)), question)
                            .visits()
                            .get(column)
                    > 0;
        });
    }
}
