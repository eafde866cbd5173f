package io.showroom.report.monthend.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Figures;
import io.showroom.report.read.FormSpan;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import io.showroom.web.read.Declined;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** {@code figure=month-end/noDeparture}, {@code noConsultant}, {@code noSource}: whose visits lack it. */
@Component
class MonthEndFigures implements Figures {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);

    @Override
    public String report() {
        return "month-end";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        VisitGap gap = gap(path);
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        Asked asked = span.asked();
        return timeline -> (asked.stores() == null || asked.stores().contains(timeline.store()))
                && timeline.acts().stream()
                        .anyMatch(act -> within(timeline.day(act.at()), span) && gap.in(act, timeline));
    }

    private static boolean within(LocalDate day, FormSpan span) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        Map<String, Object> values = new HashMap<>(Map.of("from", span.from(), "to", span.to()));
        String sql = "SELECT prospect_id FROM visit_row WHERE " + gap(path).sql() + " AND day BETWEEN :from AND :to";
        List<String> stores = span.asked().stores();
        if (stores == null) {
            return new RowsBehind(sql, values);
        }
        values.put("stores", stores.toArray(String[]::new));
        return new RowsBehind(sql + " AND store = ANY (:stores)", values);
    }

    private static VisitGap gap(List<String> path) {
        return Arrays.stream(VisitGap.values())
                .filter(gap -> path.equals(List.of(gap.code())))
                .findFirst()
                .orElseThrow(() -> Declined.malformed("figure", "unknownFigure"));
    }
}
