package io.showroom.report.sources.read;

import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StageDrillDown;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the sources report and the prospects behind them: {@code figure=sources/<figure>}, with {@code key}
 * and {@code campaign} for a row.
 */
class SourcesFigures implements ReportFigures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        SourcesMeasure measure = measure(path);
        SourcesQuestion question = SourcesQuestion.of(request.ofAnswer());
        String key = request.key();
        String campaign = request.parameters().getFirst("campaign");
        return timeline ->
                SourcesArithmetic.report(InMemoryMeasures.of(timeline, SourcesArithmetic.PROJECTIONS), question)
                        .rows()
                        .stream()
                        .filter(row ->
                                key == null || (row.source().equals(key) && Objects.equals(row.campaign(), campaign)))
                        .anyMatch(row -> measure.of(row) > 0);
    }

    @Override
    public @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        Stage stage = measure(path).stage();
        if (stage == null) {
            return null;
        }
        SourcesQuestion question = SourcesQuestion.of(request.ofAnswer());
        StageDrillDown steps = new StageDrillDown(question.scope(), "day", question.from(), question.to());
        String key = request.key();
        if (key != null) {
            String prefix = question.touch() == AttributionKind.FIRST ? "" : "last_";
            steps.where(prefix + "source", key)
                    .where(
                            prefix + "campaign",
                            Objects.requireNonNullElse(request.parameters().getFirst("campaign"), ""));
        }
        return steps.direct(stage);
    }

    private static SourcesMeasure measure(List<String> path) {
        return Stream.of(SourcesMeasure.values())
                .filter(measure -> path.equals(List.of(measure.code())))
                .findFirst()
                .orElseThrow(ReportFigures::unknown);
    }
}
