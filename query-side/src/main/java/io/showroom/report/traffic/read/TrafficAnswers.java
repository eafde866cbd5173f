package io.showroom.report.traffic.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.ReportSums;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the traffic statistics. */
@Component
class TrafficAnswers {

    private final ReportSums sums;
    private final StoreSlots slots;
    private final MonthCloses closes;

    TrafficAnswers(ReportSums sums, StoreSlots slots, MonthCloses closes) {
        this.slots = slots;
        this.closes = closes;
        this.sums = sums;
    }

    @QueryHandler
    TrafficReport answer(TrafficQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant), new TrafficMixProjection(consultant)),
                found -> report(found, question));
    }

    private TrafficReport report(Sums found, TrafficQuestion question) {
        TrafficReport report = TrafficArithmetic.report(
                found, question, slots.of(question.asked(), question.month().atDay(1)));
        return report.with(
                closes.under(TrafficMonthCount.REPORT, question.asked(), question.month(), report.position()));
    }

    @QueryHandler
    HoursReport answer(HoursQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new TrafficProjection(consultant)),
                found -> HoursArithmetic.report(found, question, slots.of(question.asked(), question.day())));
    }
}
