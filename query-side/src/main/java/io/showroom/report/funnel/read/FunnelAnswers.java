package io.showroom.report.funnel.read;

import io.showroom.report.read.ReportSums;
import io.showroom.report.read.StepProjection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the funnel. */
@Component
class FunnelAnswers {

    private final ReportSums sums;

    FunnelAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    FunnelReport answer(FunnelQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new FunnelProjection(consultant), new StepProjection(consultant)),
                found -> FunnelArithmetic.report(found, question));
    }
}
