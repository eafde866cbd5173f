package io.showroom.report.weekdays.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.projection.read.MemorySums;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.read.Figures;
import io.showroom.report.read.Ratio;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportSums;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.report.traffic.read.TrafficProjection;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Say;
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

/** First visits to the showroom by weekday, over any days: how many consultants a Saturday needs. */
@Component
@Order(25)
class WeekdayReport extends AbstractReport<WeekdayReport.Question, WeekdayReport.Answer> {

    /** Monday to Sunday, and all of them: columns of the form, names of the figures. */
    private static final List<String> COLUMNS = List.of("1", "2", "3", "4", "5", "6", "7", "all");

    private static final int ALL = 7;
    private static final Projection SUMS = new TrafficProjection();
    private static final ReportFilters FILTERS = ReportFilters.ofSpan(2).usuallyBy(By.CONSULTANT);

    private final ReportSums sums;

    WeekdayReport(ReportSums sums) {
        super("weekdays", FILTERS);
        this.sums = sums;
    }

    /** {@code today}: days ahead of it are no days without visits. */
    record Question(ReportDays days, LocalDate today, boolean byConsultant, Asked asked) {}

    /** Lists are of Monday to Sunday and of all: how many such days there were, and the first visits on them. */
    record Answer(
            long position, LocalDate from, LocalDate to, List<Long> days, List<Long> visits, List<Group> groups) {}

    /** A consultant's. */
    record Group(String key, List<Long> visits) {}

    @Override
    public Question question(ReportRequest request) {
        return new Question(request.span(), request.askedOn(), request.by(FILTERS) != null, request.asked());
    }

    @Override
    public Answer answer(Question question) {
        return sums.ask(question.asked(), List.of(SUMS), found -> answer(found, question));
    }

    static Answer answer(Sums found, Question question) {
        ReportDays span = question.days();
        long[] days = new long[COLUMNS.size()];
        span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(day -> !day.isAfter(question.today()))
                .forEach(day -> add(days, day, 1));
        long[] visits = new long[COLUMNS.size()];
        Map<String, long[]> groups = new TreeMap<>();
        Slice slice = TrafficProjection.visits(question.asked(), span, "day", "consultant");
        found.sum(SUMS, slice).forEach((group, counters) -> {
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
    public Form form(Question question, Answer answer, Say say) {
        ReportTexts texts = new ReportTexts(say);
        List<Long> visits = answer.visits();
        List<Long> days = answer.days();
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(say.text("traffic.weekday"), 16)));
        names(say).forEach(name -> columns.add(FormColumn.number(name, 8)));
        List<FormLine> lines = new ArrayList<>();
        lines.add(counts(say.text("weekdays.visits"), visits, ""));
        lines.add(line(say.text("weekdays.share"), at -> say.share(Ratio.of(visits.get(at), visits.get(ALL)))));
        lines.add(line(say.text("weekdays.days"), days::get));
        lines.add(line(say.text("weekdays.perDay"), at -> Ratio.average(visits.get(at), days.get(at))));
        for (Group group : texts.ordered(By.CONSULTANT, answer.groups(), Group::key)) {
            String name = texts.name(By.CONSULTANT, group.key());
            lines.add(counts(name, group.visits(), group.key()));
        }
        By by = question.byConsultant() ? By.CONSULTANT : null;
        List<String> under = texts.under(question.asked(), answer.from(), answer.to(), by);
        return Form.table(say.text("reports.weekdays"), under, columns, FormBlock.of(lines));
    }

    private static List<String> names(Say say) {
        return COLUMNS.stream()
                .map(day -> say.text(day.equals("all") ? "weekdays.all" : "traffic.day." + day))
                .toList();
    }

    private static FormLine line(String name, IntFunction<@Nullable Object> cells) {
        return FormLine.of(name, COLUMNS.size(), cells);
    }

    private static FormLine counts(String name, List<Long> visits, String key) {
        return line(name, at -> FormCell.counting(visits.get(at), "weekdays/" + COLUMNS.get(at), key));
    }

    @Override
    public Map<String, @Nullable Object> shown(Question question, Answer answer, ReportView view) {
        List<Chart.Point> points = IntStream.range(0, ALL)
                .mapToObj(at -> Chart.Point.of(
                        Ratio.average(answer.visits().get(at), answer.days().get(at)),
                        view.behind("weekdays/" + COLUMNS.get(at))))
                .toList();
        Chart.Series perDay = Chart.Series.bars(view.say().text("weekdays.perDay"), "--tblr-primary", null, points);
        return Map.of("chart", Chart.columns(names(view.say()).subList(0, ALL), List.of(perDay)));
    }

    @Override
    public Figures figures() {
        return Figures.ofColumns(key(), COLUMNS, (column, request) -> {
            Question question = question(request);
            return timeline -> answer(MemorySums.of(timeline, List.of(SUMS)), question)
                            .visits()
                            .get(column)
                    > 0;
        });
    }
}
