package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportSums;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the retained-versus-new report. */
@Component
class RetainedNewAnswers {

    private final ReportSums sums;
    private final MonthCloses closes;

    RetainedNewAnswers(ReportSums sums, MonthCloses closes) {
        this.sums = sums;
        this.closes = closes;
    }

    @QueryHandler
    RetainedNewReport answer(RetainedNewQuestion question) {
        return sums.askBy(
                question.asked(),
                question.by(),
                Period.of(question.month(), question.month()),
                true,
                consultant -> List.of(RetainedNewProjection.by(question.by(), consultant)),
                found -> report(found, question));
    }

    @QueryHandler
    RetainedNewMonths answer(RetainedNewMonths.Question question) {
        RetainedNewQuestion month = question.question();
        return sums.askBy(
                month.asked(),
                month.by(),
                Period.of(month.month().minusMonths(question.count()), month.month()),
                true,
                consultant -> List.of(RetainedNewProjection.by(month.by(), consultant)),
                found -> new RetainedNewMonths(
                        IntStream.rangeClosed(1, question.count())
                                .mapToObj(back -> RetainedNewArithmetic.report(
                                        found, month.asked(), month.month().minusMonths(back), null))
                                .toList()
                                .reversed(),
                        report(found, month)));
    }

    private RetainedNewReport report(Sums found, RetainedNewQuestion question) {
        RetainedNewReport report =
                RetainedNewArithmetic.report(found, question.asked(), question.month(), question.by());
        return report.with(
                closes.under(RetainedNewMonthCount.REPORT, question.asked(), question.month(), report.position()));
    }
}
