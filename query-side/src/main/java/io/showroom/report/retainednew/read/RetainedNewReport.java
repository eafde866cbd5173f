package io.showroom.report.retainednew.read;

import io.showroom.form.read.Form;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.Measures;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportMeasures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.ReportView;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Group;
import io.showroom.screen.read.ViewFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Retained versus new of a month, both columns side by side; its page has the last twelve months below (docs/domain.md,
 * section 6.2).
 */
@Component
@Order(70)
public class RetainedNewReport extends AbstractReport<RetainedNewQuestion, RetainedNewAnswer> {

    static final String KEY = "retained-new";
    static final ReportFilters FILTERS = ReportFilters.ofNamedMonth()
            .usuallyBy(
                    Breakdown.GRADE,
                    Breakdown.CONSULTANT,
                    Breakdown.SOURCE,
                    Breakdown.MODEL,
                    Breakdown.CHANNEL,
                    Breakdown.AREA,
                    Breakdown.COLOUR,
                    Breakdown.CUSTOMER_TYPE,
                    Breakdown.STORE,
                    Breakdown.MONTH);

    /** The breakdowns on its page: all but the month, as it shows one month. */
    private static final List<String> OFFERED = FILTERS.breakdowns().stream()
            .filter(by -> by != Breakdown.MONTH)
            .map(Breakdown::code)
            .toList();

    private static final int MONTHS_BEFORE = 11;

    private final ReportMeasures measures;
    private final MonthCloses closes;

    RetainedNewReport(ReportMeasures measures, MonthCloses closes) {
        super(KEY, FILTERS, "report/retained-new", new RetainedNewFigures(), RetainedNewArithmetic.MONTH);
        this.measures = measures;
        this.closes = closes;
    }

    @Override
    public RetainedNewQuestion question(ReportRequest request) {
        return RetainedNewQuestion.of(request);
    }

    @Override
    public RetainedNewQuestion onPage(RetainedNewQuestion question) {
        return new RetainedNewQuestion(question.scope(), question.month(), question.by(), MONTHS_BEFORE);
    }

    @Override
    public RetainedNewAnswer answer(RetainedNewQuestion question) {
        return measures.askBy(
                question.scope(),
                question.by(),
                Period.of(question.month().minusMonths(question.before()), question.month()),
                true,
                List.of(RetainedNewProjection.by(question.by())),
                found -> answer(found, question));
    }

    private RetainedNewAnswer answer(Measures found, RetainedNewQuestion question) {
        RetainedNewAnswer answer =
                RetainedNewArithmetic.report(found, question.scope(), question.month(), question.by());
        return answer.with(
                closes.under(KEY, question.scope(), question.month(), answer.position()),
                IntStream.rangeClosed(1, question.before())
                        .mapToObj(back -> RetainedNewArithmetic.report(
                                found, question.scope(), question.month().minusMonths(back), null))
                        .toList()
                        .reversed());
    }

    @Override
    public Form form(RetainedNewQuestion question, RetainedNewAnswer answer, ViewFormat format) {
        return closes.below(RetainedNewForm.of(answer, question, format), answer.closed(), format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(
            RetainedNewQuestion question, RetainedNewAnswer answer, ReportView view) {
        List<Group> groups = ordered(question, answer, view.format());
        List<RetainedNewAnswer> course =
                Stream.concat(answer.before().stream(), Stream.of(answer)).toList();
        Map<String, String> names = new ReportTexts(view.format()).names(question.by(), groups, Group::key);
        return Map.of(
                "breakdowns",
                OFFERED,
                "figures",
                answer,
                "closedMonths",
                answer.closed(),
                "orders",
                NetOrders.Count.of(answer.total()),
                "groups",
                groups,
                "kinds",
                RetainedNewMeasure.KINDS,
                "names",
                names,
                "chart",
                RetainedNewCharts.byGroup(groups, names, view.format()),
                "course",
                course.reversed(),
                "courseChart",
                RetainedNewCharts.course(course, view));
    }

    /** Returns the groups in display order: grades hottest first, people by name, others as given. */
    private static List<Group> ordered(RetainedNewQuestion question, RetainedNewAnswer answer, ViewFormat format) {
        if (question.by() != Breakdown.GRADE) {
            return new ReportTexts(format).ordered(question.by(), answer.groups(), Group::key);
        }
        List<String> places = format.grades(null, false).stream()
                .map(MasterDataNames.Choice::key)
                .toList();
        return answer.groups().stream()
                .sorted(Comparator.comparingInt(
                        group -> places.contains(group.key()) ? places.indexOf(group.key()) : places.size()))
                .toList();
    }
}
