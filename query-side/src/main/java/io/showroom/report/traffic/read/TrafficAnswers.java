package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportSums;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the traffic statistics. */
@Component
class TrafficAnswers {

    private final ReportSums sums;
    private final StoreSlots slots;

    TrafficAnswers(ReportSums sums, StoreSlots slots) {
        this.slots = slots;
        this.sums = sums;
    }

    @QueryHandler
    TrafficReport answer(TrafficQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant), new TrafficMixProjection(consultant)),
                found -> TrafficArithmetic.report(
                        found,
                        question,
                        slots.of(question.asked(), question.month().atDay(1))));
    }

    @QueryHandler
    HoursReport answer(HoursQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant)),
                found -> HoursArithmetic.report(found, question, slots.of(question.asked(), question.day())));
    }
}
