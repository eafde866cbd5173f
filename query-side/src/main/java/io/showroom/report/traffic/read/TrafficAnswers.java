package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportSums;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the traffic statistics. */
@Component
class TrafficAnswers {

    private final ReportSums sums;

    TrafficAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    TrafficReport answer(TrafficQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant), new TrafficMixProjection(consultant)),
                found -> TrafficArithmetic.report(found, question, TrafficSlots.usual()));
    }

    @QueryHandler
    HoursReport answer(HoursQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant)),
                found -> HoursArithmetic.report(found, question, TrafficSlots.usual()));
    }
}
