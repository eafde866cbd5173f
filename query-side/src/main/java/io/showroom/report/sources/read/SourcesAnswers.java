package io.showroom.report.sources.read;

import io.showroom.report.read.ReportSums;
import io.showroom.report.read.StepProjection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the sources report. */
@Component
class SourcesAnswers {

    private final ReportSums sums;

    SourcesAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    SourcesReport answer(SourcesQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(
                        new SourcesProjection(consultant),
                        new SourceGradesProjection(consultant),
                        new StepProjection(consultant)),
                found -> SourcesArithmetic.report(found, question));
    }
}
