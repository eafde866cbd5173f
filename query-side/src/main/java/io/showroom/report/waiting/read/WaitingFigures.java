package io.showroom.report.waiting.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Figures;
import io.showroom.report.read.FormSpan;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import io.showroom.web.read.Declined;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * {@code figure=waiting/overdue}, {@code waiting/ungraded}, {@code waiting/defeat}: at the end of the day {@code to}.
 */
@Component
class WaitingFigures implements Figures {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);
    private static final Map<String, WaitingKind> KINDS =
            Map.of("overdue", WaitingKind.OVERDUE, "ungraded", WaitingKind.UNGRADED, "defeat", WaitingKind.DEFEAT);

    @Override
    public String report() {
        return "waiting";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        WaitingKind kind = kind(path);
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        Asked asked = span.asked();
        LocalDate day = span.to();
        return timeline -> (asked.stores() == null || asked.stores().contains(timeline.store()))
                && WaitingFold.of(timeline).stream()
                        .anyMatch(stretch -> stretch.kind() == kind
                                && stretch.holds(day)
                                && (asked.consultant() == null
                                        || asked.consultant().equals(Cut.orNone(stretch.consultant()))));
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        FormSpan span = FormSpan.of(request.parameters(), UNUSED, request.actor());
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind(path).name(), "day", span.to()));
        StringBuilder sql = new StringBuilder("""
                SELECT prospect_id
                FROM waiting_stretch
                WHERE kind = :kind AND since <= :day AND (until IS NULL OR until > :day)""");
        if (span.asked().stores() != null) {
            values.put("stores", span.asked().stores().toArray(String[]::new));
            sql.append(" AND store = ANY (:stores)");
        }
        if (span.asked().consultant() != null) {
            values.put("consultant", span.asked().consultant());
            sql.append(" AND coalesce(consultant, 'none') = :consultant");
        }
        return new RowsBehind(sql.toString(), values);
    }

    private static WaitingKind kind(List<String> path) {
        WaitingKind kind = path.size() == 1 ? KINDS.get(path.getFirst()) : null;
        if (kind == null) {
            throw Declined.malformed("figure", "unknownFigure");
        }
        return kind;
    }
}
