package io.showroom.report.monthend.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.VisitDetails;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The figures of the month's end and the prospects behind them: {@code figure=month-end/noDeparture},
 * {@code noConsultant}, {@code noSource}, the prospects with such a visit.
 */
@Component
class MonthEndFigures implements ReportFigures {

    private static final LocalDate UNUSED = LocalDate.EPOCH;

    @Override
    public String report() {
        return "month-end";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        VisitGap gap = gap(path);
        ReportDays days = request.span(UNUSED);
        ReportScope scope = request.scope();
        return timeline -> (scope.stores() == null || scope.stores().contains(timeline.store()))
                && timeline.acts().stream()
                        .anyMatch(act -> days.hold(timeline.day(act.at()))
                                && gap.in(act, timeline)
                                && (scope.consultant() == null
                                        || scope.consultant()
                                                .equals(Dimension.orNone(VisitDetails.of(act, timeline)
                                                        .consultant()))));
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        ReportDays days = request.span(UNUSED);
        return new DrillDownByConditions()
                .also(gap(path).sql())
                .also("day >= :from", "from", days.from())
                .also("day <= :to", "to", days.to())
                .scope(request.scope())
                .in("visit_row");
    }

    private static VisitGap gap(List<String> path) {
        return Arrays.stream(VisitGap.values())
                .filter(gap -> path.equals(List.of(gap.code())))
                .findFirst()
                .orElseThrow(() -> QueryRejection.malformed("figure", "unknownFigure"));
    }
}
