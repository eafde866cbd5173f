package io.showroom.report.stock.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTimeline;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the stock by grade and the prospects behind them: {@code figure=grade-mix/grade/<grade>},
 * {@code grade-mix/open} and {@code grade-mix/ordered/<grade>}, at the end of the day {@code to}.
 */
class GradeMixFigures implements ReportFigures {

    private static final String ALL = "open";
    private static final String GRADE = "grade";
    private static final String ORDERED = "ordered";

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        String grade = grade(path);
        LocalDate day = request.span().to();
        ReportScope scope = request.scope();
        return timeline -> (scope.stores() == null || scope.stores().contains(timeline.store()))
                && stretches(path, timeline).stream()
                        .anyMatch(stretch -> stretch.holds(day)
                                && (grade == null || grade.equals(stretch.grade()))
                                && (scope.consultant() == null
                                        || scope.consultant().equals(stretch.consultant())));
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        LocalDate day = request.span().to();
        ReportScope scope = request.scope();
        String grade = grade(path);
        DrillDownByConditions rows = new DrillDownByConditions()
                .also("since <= :day AND (until IS NULL OR until > :day)", "day", day)
                .scope(scope);
        if (grade != null) {
            rows.also("grade = :grade", "grade", grade);
        }
        return rows.in(isOrdered(path) ? "ordered_stretch" : "stock_stretch");
    }

    private static List<StockPeriod> stretches(List<String> path, Timeline timeline) {
        return isOrdered(path) ? OrderedFold.stretches(timeline) : StockFold.stretches(ReportTimeline.of(timeline));
    }

    private static boolean isOrdered(List<String> path) {
        return path.getFirst().equals(ORDERED);
    }

    private static @Nullable String grade(List<String> path) {
        if (path.equals(List.of(ALL))) {
            return null;
        }
        if (path.size() < 2 || !path.getFirst().equals(GRADE) && !isOrdered(path)) {
            throw ReportFigures.unknown();
        }
        return String.join("/", path.subList(1, path.size()));
    }
}
