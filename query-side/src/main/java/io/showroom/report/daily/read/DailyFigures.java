package io.showroom.report.daily.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Figures;
import io.showroom.report.read.FormSpan;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import io.showroom.web.read.Declined;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code figure=daily/firstVisits} and so on: prospects on whom a check of the day {@code to} does not agree. */
@Component
class DailyFigures implements Figures {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);

    private final DailyTables tables;

    DailyFigures(DailyTables tables) {
        this.tables = tables;
    }

    @Override
    public String report() {
        return "daily";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        DailyChecks check = check(path);
        List<String> stores = span.asked().stores();
        return timeline -> (stores == null || stores.contains(timeline.store())) && check.differs(timeline, span.to());
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        Set<String> differing = check(path).differing(tables.found(span.asked(), span.to(), span.to()));
        return new RowsBehind(
                "SELECT prospect_id FROM prospect_row WHERE prospect_id = ANY (:differing)",
                Map.of("differing", differing.toArray(String[]::new)));
    }

    private static DailyChecks check(List<String> path) {
        return Stream.of(DailyChecks.values())
                .filter(check -> path.equals(List.of(check.code())))
                .findFirst()
                .orElseThrow(() -> Declined.malformed("figure", "unknownFigure"));
    }
}
