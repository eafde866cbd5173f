package io.showroom.report.monthend.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.VisitDetails;
import io.showroom.report.read.Asked;
import io.showroom.report.read.ConditionsBehind;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import io.showroom.web.read.Declined;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** {@code figure=month-end/noDeparture}, {@code noConsultant}, {@code noSource}: whose visits lack it. */
@Component
class MonthEndFigures implements Figures {

    private static final LocalDate UNUSED = LocalDate.EPOCH;

    @Override
    public String report() {
        return "month-end";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        VisitGap gap = gap(path);
        ReportDays days = request.span(UNUSED);
        Asked asked = request.asked();
        return timeline -> (asked.stores() == null || asked.stores().contains(timeline.store()))
                && timeline.acts().stream()
                        .anyMatch(act -> days.hold(timeline.day(act.at()))
                                && gap.in(act, timeline)
                                && (asked.consultant() == null
                                        || asked.consultant()
                                                .equals(Cut.orNone(VisitDetails.of(act, timeline)
                                                        .consultant()))));
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        ReportDays days = request.span(UNUSED);
        return new ConditionsBehind()
                .also(gap(path).sql())
                .also("day >= :from", "from", days.from())
                .also("day <= :to", "to", days.to())
                .asked(request.asked())
                .in("visit_row");
    }

    private static VisitGap gap(List<String> path) {
        return Arrays.stream(VisitGap.values())
                .filter(gap -> path.equals(List.of(gap.code())))
                .findFirst()
                .orElseThrow(() -> Declined.malformed("figure", "unknownFigure"));
    }
}
