package io.showroom.report.funnel.read;

import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StageDrillDown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the funnel and the prospects behind them:
 * {@code figure=funnel/<stage>/prospects|reachedDirectly|skipped}, with {@code key} for a row of the breakdown.
 */
class FunnelFigures implements ReportFigures {

    private static final Map<String, ToLongFunction<StageFigures>> FIGURES = Map.of(
            "prospects", StageFigures::prospects,
            "reachedDirectly", StageFigures::reachedDirectly,
            "skipped", StageFigures::skipped);

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        ToLongFunction<StageFigures> figure = path.size() == 2 ? FIGURES.get(path.get(1)) : null;
        if (figure == null) {
            throw ReportFigures.unknown();
        }
        FunnelQuestion question = FunnelQuestion.of(request.ofAnswer());
        String key = question.by() == null ? null : request.key();
        List<Projection> projections = FunnelArithmetic.projections(question.by());
        return timeline ->
                stages(FunnelArithmetic.report(InMemoryMeasures.of(timeline, projections), question), key).stream()
                        .anyMatch(stage -> stage.stage().equals(path.get(0)) && figure.applyAsLong(stage) > 0);
    }

    @Override
    public @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        Stage stage = Arrays.stream(Stage.values())
                .filter(one -> one.code().equals(path.getFirst()))
                .findFirst()
                .orElseThrow(ReportFigures::unknown);
        FunnelQuestion question = FunnelQuestion.of(request.ofAnswer());
        if (question.by() != null && !question.by().dimension().isKept() && request.key() != null) {
            return null;
        }
        String day = question.reading() == FunnelReading.PERIOD ? "day" : "cohort_day";
        StageDrillDown steps = new StageDrillDown(question.scope(), day, question.from(), question.to())
                .in(question.by(), request.key(), day);
        return switch (path.get(1)) {
            case "prospects" -> steps.reached(stage);
            case "reachedDirectly" -> steps.direct(stage);
            default -> steps.skipped(stage);
        };
    }

    private static List<StageFigures> stages(FunnelAnswer report, @Nullable String key) {
        if (key == null) {
            return report.stages();
        }
        return report.groups().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .map(FunnelAnswer.Group::stages)
                .orElse(List.of());
    }
}
