package io.showroom.report.waiting.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The figures of what waits and the prospects behind them: {@code figure=waiting/overdue}, {@code waiting/ungraded},
 * {@code waiting/defeat}, at the end of the day {@code to}.
 */
@Component
class WaitingFigures implements ReportFigures {

    private static final LocalDate UNUSED = LocalDate.EPOCH;
    private static final Map<String, WaitingKind> KINDS =
            Map.of("overdue", WaitingKind.OVERDUE, "ungraded", WaitingKind.UNGRADED, "defeat", WaitingKind.DEFEAT);

    @Override
    public String report() {
        return "waiting";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        WaitingKind kind = kind(path);
        LocalDate day = request.span(UNUSED).to();
        ReportScope scope = request.scope();
        return timeline -> (scope.stores() == null || scope.stores().contains(timeline.store()))
                && WaitingFold.of(timeline).stream()
                        .anyMatch(stretch -> stretch.kind() == kind
                                && stretch.holds(day)
                                && (scope.consultant() == null
                                        || scope.consultant().equals(Dimension.orNone(stretch.consultant()))));
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        LocalDate day = request.span(UNUSED).to();
        return new DrillDownByConditions()
                .also("kind = :kind", "kind", kind(path).name())
                .also("since <= :day AND (until IS NULL OR until > :day)", "day", day)
                .scope(request.scope())
                .in("waiting_stretch");
    }

    private static WaitingKind kind(List<String> path) {
        WaitingKind kind = path.size() == 1 ? KINDS.get(path.getFirst()) : null;
        if (kind == null) {
            throw QueryRejection.malformed("figure", "unknownFigure");
        }
        return kind;
    }
}
