package io.showroom.report.sources.read;

import io.showroom.projection.read.MemorySums;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import io.showroom.report.read.Stage;
import io.showroom.report.read.StepsBehind;
import io.showroom.report.sources.read.SourcesAnswer.Row;
import io.showroom.web.read.Declined;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** {@code figure=sources/<figure>}, with {@code key} and {@code campaign} for a row. */
class SourcesFigures implements Figures {

    private static final Map<String, ToLongFunction<Row>> FIGURES = Map.of(
            "visits", Row::visits,
            "calls", Row::calls,
            "leads", Row::leads,
            "captured", Row::captured,
            "testDrives", Row::testDrives,
            "orders", Row::orders,
            "deliveries", Row::deliveries,
            "defeats", Row::defeats);

    private static final Map<String, Stage> STAGES = Map.of(
            "captured", Stage.CAPTURED,
            "testDrives", Stage.TEST_DRIVE,
            "orders", Stage.ORDER,
            "deliveries", Stage.DELIVERY);

    @Override
    public String report() {
        return SourcesReport.KEY;
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        ToLongFunction<Row> figure = path.size() == 1 ? FIGURES.get(path.getFirst()) : null;
        if (figure == null) {
            throw Declined.malformed("figure", "unknownFigure");
        }
        SourcesQuestion question = SourcesQuestion.of(request.ofAnswer());
        List<Projection> projections =
                SourcesReport.projections(question.asked().consultant());
        String key = request.key();
        String campaign = request.parameters().getFirst("campaign");
        return timeline -> SourcesArithmetic.report(MemorySums.of(timeline, projections), question).rows().stream()
                .filter(row -> key == null || (row.source().equals(key) && Objects.equals(row.campaign(), campaign)))
                .anyMatch(row -> figure.applyAsLong(row) > 0);
    }

    @Override
    public @Nullable RowsBehind rows(List<String> path, ReportRequest request) {
        Stage stage = STAGES.get(path.getFirst());
        if (stage == null) {
            return null;
        }
        SourcesQuestion question = SourcesQuestion.of(request.ofAnswer());
        StepsBehind steps = new StepsBehind(question.asked(), "day", question.from(), question.to());
        String key = request.key();
        if (key != null) {
            String prefix = question.touch() == TouchKind.FIRST ? "" : "last_";
            steps.where(prefix + "source", key)
                    .where(
                            prefix + "campaign",
                            Objects.requireNonNullElse(request.parameters().getFirst("campaign"), ""));
        }
        return steps.direct(stage);
    }
}
