package io.showroom.report.sources.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.ReportSums;
import io.showroom.report.read.StepProjection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the sources report. */
@Component
class SourcesAnswers {

    private final ReportSums sums;
    private final MonthCloses closes;

    SourcesAnswers(ReportSums sums, MonthCloses closes) {
        this.sums = sums;
        this.closes = closes;
    }

    @QueryHandler
    SourcesReport answer(SourcesQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(
                        new SourcesProjection(consultant),
                        new SourceGradesProjection(consultant),
                        new StepProjection(consultant)),
                found -> report(found, question));
    }

    private SourcesReport report(Sums found, SourcesQuestion question) {
        SourcesReport report = SourcesArithmetic.report(found, question);
        return report.with(
                closes.under(SourcesMonthCount.REPORT, question.asked(), question.month(), report.position()));
    }
}
