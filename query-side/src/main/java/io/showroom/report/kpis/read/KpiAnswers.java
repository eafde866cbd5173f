package io.showroom.report.kpis.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.ReportSums;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions for the KPIs. */
@Component
class KpiAnswers {

    /** The sealed figures that the signing rates are made of. */
    private static final String MADE_OF = "retained-new";

    private final ReportSums sums;
    private final MonthCloses closes;

    KpiAnswers(ReportSums sums, MonthCloses closes) {
        this.closes = closes;
        this.sums = sums;
    }

    @QueryHandler
    KpiReport answer(KpiQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(),
                consultant -> List.of(new KpiProjection(consultant), new RetainedNewProjection(consultant)),
                found -> report(found, question));
    }

    private KpiReport report(Sums found, KpiQuestion question) {
        KpiReport report = KpiArithmetic.report(found, question, true);
        return report.with(closes.under(MADE_OF, question.asked(), question.month(), report.position()));
    }
}
