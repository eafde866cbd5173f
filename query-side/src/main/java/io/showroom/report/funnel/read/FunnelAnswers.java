package io.showroom.report.funnel.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.By;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportSums;
import io.showroom.report.read.StepProjection;
import java.util.List;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the funnel. */
@Component
class FunnelAnswers {

    private final ReportSums sums;
    private final MonthCloses closes;

    FunnelAnswers(ReportSums sums, MonthCloses closes) {
        this.sums = sums;
        this.closes = closes;
    }

    @QueryHandler
    FunnelReport answer(FunnelQuestion question) {
        return ask(List.of(question), found -> report(found, question));
    }

    @QueryHandler
    FunnelReports answer(FunnelQuestions asked) {
        return ask(
                asked.questions(),
                found -> new FunnelReports(asked.questions().stream()
                        .map(question -> report(found, question))
                        .toList()));
    }

    /** All about the same, by the same knowledge, over other days. */
    private <T> T ask(List<FunnelQuestion> questions, Function<? super Sums, T> report) {
        By by = questions.getFirst().by();
        return sums.askBy(
                questions.getFirst().asked(),
                by,
                Period.over(questions.stream().map(FunnelQuestion::days).toList()),
                false,
                consultant -> List.of(FunnelProjection.by(by, consultant), StepProjection.by(by, consultant)),
                report);
    }

    private FunnelReport report(Sums found, FunnelQuestion question) {
        FunnelReport report = FunnelArithmetic.report(found, question);
        return report.with(
                closes.under(FunnelMonthCount.REPORT, question.asked(), question.month(), report.position()));
    }
}
