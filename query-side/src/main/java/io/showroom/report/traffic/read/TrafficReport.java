package io.showroom.report.traffic.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.Measures;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The traffic statistics of a month: the form's blocks and the hours by weekday (docs/domain.md, section 5.2). It also
 * answers the hours of one day for the manager's home page.
 */
@Component
@Order(20)
public class TrafficReport extends AbstractReport<TrafficQuestion, TrafficAnswer> {

    static final String KEY = "traffic";

    private static final String HEAT_FROM = "heatFrom";
    private static final String HEAT_TO = "heatTo";
    private static final int MONTHS_BACK = 2;
    private static final ReportFilters FILTERS =
            ReportFilters.ofMonth().and(HEAT_FROM, "").and(HEAT_TO, "");

    private final ReportMeasures measures;
    private final StoreSlots slots;
    private final MonthCloses closes;

    TrafficReport(ReportMeasures measures, StoreSlots slots, MonthCloses closes) {
        super(KEY, FILTERS, "report/traffic", new TrafficFigures(), TrafficArithmetic.MONTH);
        this.measures = measures;
        this.slots = slots;
        this.closes = closes;
    }

    @Override
    public TrafficQuestion question(ReportRequest request) {
        YearMonth month = request.month(request.askedOn());
        LocalDate from = request.date(HEAT_FROM);
        LocalDate to = request.date(HEAT_TO);
        LocalDate last = to == null ? month.atEndOfMonth() : to;
        LocalDate first =
                from == null ? YearMonth.from(last).minusMonths(MONTHS_BACK).atDay(1) : from;
        if (last.isBefore(first)) {
            request.wrong(HEAT_TO, "order");
        }
        return new TrafficQuestion(request.scope(), month, first, last, request.askedOn());
    }

    @Override
    public TrafficAnswer answer(TrafficQuestion question) {
        return measures.ask(question.scope(), TrafficArithmetic.PROJECTIONS, found -> answer(found, question));
    }

    private TrafficAnswer answer(Measures found, TrafficQuestion question) {
        TrafficAnswer answer = TrafficArithmetic.report(
                found, question, slots.of(question.scope(), question.month().atDay(1)));
        return answer.with(closes.under(KEY, question.scope(), question.month(), answer.position()));
    }

    /** Returns the visits and calls of one day by hour. */
    public HoursReport hours(HoursQuestion question) {
        return measures.ask(
                question.scope(),
                List.of(TrafficArithmetic.SUMS),
                found -> HoursArithmetic.report(found, question, slots.of(question.scope(), question.day())));
    }

    @Override
    public Form form(TrafficQuestion question, TrafficAnswer answer, ViewFormat format) {
        return closes.below(TrafficForm.of(answer, question, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(TrafficQuestion question, TrafficAnswer answer, ReportView view) {
        Actor actor = view.request().actor();
        String store = actor.store() == null ? view.filter("store") : actor.store();
        List<TrafficColumns.TrafficColumn> columns = TrafficColumns.of(answer, store, view.format());
        TrafficHeat visits = TrafficHeat.of("WALK_IN", answer.heat().visits());
        TrafficHeat calls = TrafficHeat.of("PHONE", answer.heat().calls());
        return Map.of(
                "present", question.month().equals(YearMonth.from(view.today())),
                "today", view.today(),
                "traffic", answer,
                "closedMonths", answer.closed(),
                "columns", columns,
                "spans", spans(columns),
                "heats", List.of(visits, calls),
                "visitsChart", HeatChart.of(visits, answer, view),
                "callsChart", HeatChart.of(calls, answer, view));
    }

    /** Returns the number of columns under each common heading. */
    private static Map<String, Long> spans(List<TrafficColumns.TrafficColumn> columns) {
        return columns.stream()
                .map(TrafficColumns.TrafficColumn::group)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    }
}
