package io.showroom.report.daily.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures {@code figure=daily/firstVisits} and so on: prospects on which a check of the day {@code to} differs. */
record DailyFigures(DailyTables tables, ReadModels models) implements ReportFigures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        LocalDate day = request.span().to();
        List<String> stores = request.scope().stores();
        DailyChecks check = check(path);
        return timeline -> (stores == null || stores.contains(timeline.store())) && check.differs(timeline, day);
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        LocalDate day = request.span().to();
        ReportScope scope = request.scope();
        DailyChecks check = check(path);
        Set<String> differing = models.ask(
                scope.asKnownAt(),
                DailyTables.wanted(scope, day),
                sums -> check.differing(tables.found(scope, day, day)));
        return new DrillDownQuery(
                "SELECT prospect_id FROM prospect_row WHERE prospect_id = ANY (:differing)",
                Map.of("differing", differing.toArray(String[]::new)));
    }

    private static DailyChecks check(List<String> path) {
        return Stream.of(DailyChecks.values())
                .filter(check -> path.equals(List.of(check.code())))
                .findFirst()
                .orElseThrow(ReportFigures::unknown);
    }
}
