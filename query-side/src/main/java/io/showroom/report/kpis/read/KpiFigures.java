package io.showroom.report.kpis.read;

import io.showroom.projection.read.MemorySums;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import io.showroom.web.read.Declined;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** {@code figure=kpis/<kpi>/numerator} and {@code kpis/<kpi>/denominator}, with {@code month}. */
class KpiFigures implements Figures {

    @Override
    public String report() {
        return "kpis";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() != 2 || !List.of("numerator", "denominator").contains(path.get(1))) {
            throw Declined.malformed("figure", "unknownFigure");
        }
        YearMonth month = request.span().month();
        Asked asked = request.asked();
        KpiQuestion question = new KpiQuestion(asked, month, null);
        List<Projection> projections =
                List.of(new KpiProjection(asked.consultant()), new RetainedNewProjection(asked.consultant()));
        boolean numerator = path.get(1).equals("numerator");
        return timeline -> {
            MemorySums one = new MemorySums(projections);
            one.take(timeline);
            return KpiArithmetic.report(one, question, false).kpis().stream()
                    .filter(kpi -> kpi.kpi().equals(path.get(0)))
                    .anyMatch(kpi -> counts(kpi, numerator));
        };
    }

    private static boolean counts(Kpi kpi, boolean numerator) {
        return numerator ? kpi.numerator() > 0 : kpi.denominator() != null && kpi.denominator() > 0;
    }
}
