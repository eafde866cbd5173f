package io.showroom.report.kpis.read;

import io.showroom.report.read.ReportSums;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the KPIs. */
@Component
class KpiAnswers {

    private final ReportSums sums;

    KpiAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    KpiReport answer(KpiQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new KpiProjection(consultant), new RetainedNewProjection(consultant)),
                found -> KpiArithmetic.report(found, question, true));
    }
}
