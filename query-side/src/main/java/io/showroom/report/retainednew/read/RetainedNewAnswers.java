package io.showroom.report.retainednew.read;

import io.showroom.report.read.ReportSums;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the retained-versus-new report. */
@Component
class RetainedNewAnswers {

    private final ReportSums sums;

    RetainedNewAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    RetainedNewReport answer(RetainedNewQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new RetainedNewProjection(consultant)),
                found -> RetainedNewArithmetic.report(found, question.asked(), question.month(), question.by()));
    }

    @QueryHandler
    RetainedNewMonths answer(RetainedNewMonths.Question question) {
        RetainedNewQuestion month = question.question();
        return sums.askKeptByConsultant(
                month.asked(),
                consultant -> List.of(new RetainedNewProjection(consultant)),
                found -> new RetainedNewMonths(
                        IntStream.rangeClosed(1, question.count())
                                .mapToObj(back -> RetainedNewArithmetic.report(
                                        found, month.asked(), month.month().minusMonths(back), null))
                                .toList()
                                .reversed(),
                        RetainedNewArithmetic.report(found, month.asked(), month.month(), month.by())));
    }
}
