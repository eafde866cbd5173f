package io.showroom.report.daily.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code figure=daily/firstVisits} and so on: prospects on whom a check of the day {@code to} does not agree. */
record DailyFigures(DailyTables tables, ReadModels models) implements Figures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        LocalDate day = request.span().to();
        List<String> stores = request.asked().stores();
        DailyChecks check = check(path);
        return timeline -> (stores == null || stores.contains(timeline.store())) && check.differs(timeline, day);
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        LocalDate day = request.span().to();
        Asked asked = request.asked();
        DailyChecks check = check(path);
        Set<String> differing = models.ask(
                asked.asKnownAt(),
                DailyTables.wanted(asked, day),
                sums -> check.differing(tables.found(asked, day, day)));
        return new RowsBehind(
                "SELECT prospect_id FROM prospect_row WHERE prospect_id = ANY (:differing)",
                Map.of("differing", differing.toArray(String[]::new)));
    }

    private static DailyChecks check(List<String> path) {
        return Stream.of(DailyChecks.values())
                .filter(check -> path.equals(List.of(check.code())))
                .findFirst()
                .orElseThrow(Figures::unknown);
    }
}
