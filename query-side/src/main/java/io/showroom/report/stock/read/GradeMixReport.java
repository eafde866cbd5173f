package io.showroom.report.stock.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The stock of open prospects by grade at the end of days, Sundays or months; its page shows weeks of six months by
 * default.
 */
@Component
@Order(80)
public class GradeMixReport extends AbstractReport<StockQuestion, StockAnswer> {

    static final String KEY = "grade-mix";

    private static final int MONTHS_BEFORE = 5;
    private static final ReportFilters FILTERS =
            ReportFilters.ofSpan(MONTHS_BEFORE).and("step", "week");

    private final ReportMeasures measures;

    GradeMixReport(ReportMeasures measures) {
        super(KEY, FILTERS, "report/grade-mix", new GradeMixFigures());
        this.measures = measures;
    }

    @Override
    public StockQuestion question(ReportRequest request) {
        return StockQuestion.of(request);
    }

    @Override
    public StockAnswer answer(StockQuestion question) {
        return measures.ask(
                question.scope(), StockArithmetic.PROJECTIONS, found -> StockArithmetic.report(found, question));
    }

    @Override
    public Form form(StockQuestion question, StockAnswer answer, ViewFormat format) {
        return GradeMixForm.of(answer, question, format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(StockQuestion question, StockAnswer answer, ReportView view) {
        ViewFormat format = view.format();
        Map<String, GradeBadge> badges = badges(GradeMixForm.grades(answer, question, format), question, format);
        Map<String, GradeBadge> ordered = badges(GradeMixForm.ordered(answer, question, format), question, format);
        List<LocalDate> days = question.days();
        List<String> steps = Stream.of(GradeMixStep.values())
                .map(step -> step.name().toLowerCase(Locale.ROOT))
                .toList();
        return Map.of(
                "days",
                answer.days().reversed(),
                "badges",
                badges,
                "ordered",
                ordered,
                "present",
                !days.isEmpty() && days.getLast().equals(view.today()),
                "steps",
                steps,
                "chart",
                GradeMixChart.of(answer, badges, ordered, view));
    }

    private static Map<String, GradeBadge> badges(List<String> grades, StockQuestion question, ViewFormat format) {
        List<String> stores = question.scope().stores();
        String store = stores == null || stores.isEmpty() ? null : stores.getFirst();
        Map<String, GradeBadge> badges = new LinkedHashMap<>();
        grades.forEach(grade -> badges.put(grade, Objects.requireNonNull(format.badge(store, grade))));
        return badges;
    }
}
