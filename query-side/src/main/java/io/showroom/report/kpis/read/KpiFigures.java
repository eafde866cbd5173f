package io.showroom.report.kpis.read;

import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.OpenPeriodDrillDown;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the KPIs and the prospects behind them: {@code figure=kpis/<kpi>/numerator} and
 * {@code kpis/<kpi>/denominator}, with {@code month}.
 */
class KpiFigures implements ReportFigures {

    private static final String NUMERATOR = "numerator";
    private static final List<String> SIGNING = List.of("retainedSigning", "newSigning");

    /** KPIs of which both terms count acts of the month. */
    private static final Set<String> OF_THE_MONTH =
            Set.of("secondVisit", "testDriveSigning", "baseShare", "clearDefeat");

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() != 2 || !List.of(NUMERATOR, "denominator").contains(path.get(1))) {
            throw ReportFigures.unknown();
        }
        YearMonth month = request.span().month();
        ReportScope scope = request.scope();
        KpiQuestion question = new KpiQuestion(scope, month, null);
        boolean numerator = path.get(1).equals(NUMERATOR);
        return timeline ->
                KpiArithmetic.report(InMemoryMeasures.of(timeline, KpiArithmetic.PROJECTIONS), question, false)
                        .kpis()
                        .stream()
                        .filter(kpi -> kpi.kpi().equals(path.get(0)))
                        .anyMatch(kpi -> counts(kpi, numerator));
    }

    /**
     * Returns the query for the signing rates of retained and new, over the rows of open periods; null for other KPIs
     * or a single consultant.
     */
    @Override
    public @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        YearMonth month = request.span().month();
        ReportScope scope = request.scope();
        if (!SIGNING.contains(path.get(0)) || scope.consultant() != null) {
            return null;
        }
        OpenPeriodDrillDown spells =
                new OpenPeriodDrillDown(scope, month, path.get(0).equals(SIGNING.getFirst()));
        return path.get(1).equals(NUMERATOR) ? spells.ordered() : spells.all();
    }

    @Override
    public boolean standing(List<String> path) {
        return !OF_THE_MONTH.contains(path.getFirst());
    }

    private static boolean counts(Kpi kpi, boolean numerator) {
        return numerator ? kpi.numerator() > 0 : kpi.denominator() != null && kpi.denominator() > 0;
    }
}
