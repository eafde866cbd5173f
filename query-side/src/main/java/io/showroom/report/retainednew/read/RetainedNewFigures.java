package io.showroom.report.retainednew.read;

import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.OpenPeriodDrillDown;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of retained versus new and the prospects behind them:
 * {@code figure=retained-new/<retained|new>/<figure>}, with {@code key} for a row of the breakdown.
 */
class RetainedNewFigures implements ReportFigures {

    private static final Map<String, ToLongFunction<ColumnFigures>> FIGURES = Map.of(
            "base", ColumnFigures::base,
            "reopened", ColumnFigures::reopened,
            "orders", ColumnFigures::orders,
            "grossOrders", ColumnFigures::grossOrders,
            "openAtEnd", ColumnFigures::openAtEnd,
            "movedIn", ColumnFigures::movedIn,
            "movedOut", ColumnFigures::movedOut,
            "defeats",
                    side -> side.defeats().values().stream().mapToLong(n -> n).sum());

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() != 2
                || !List.of("retained", "new").contains(path.get(0))
                || request.parameters().getFirst("month") == null) {
            throw ReportFigures.unknown();
        }
        ToLongFunction<ColumnFigures> figure = figure(path.get(1));
        boolean retained = path.get(0).equals("retained");
        RetainedNewQuestion question = RetainedNewQuestion.of(request.ofAnswer());
        String key = question.by() == null ? null : request.key();
        List<Projection> projections = List.of(RetainedNewProjection.by(question.by()));
        return timeline -> {
            InMemoryMeasures one = InMemoryMeasures.of(timeline, projections);
            RetainedNewAnswer report =
                    RetainedNewArithmetic.report(one, question.scope(), question.month(), question.by());
            return sides(report, key, retained).stream().anyMatch(side -> figure.applyAsLong(side) > 0);
        };
    }

    @Override
    public @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        RetainedNewQuestion question = RetainedNewQuestion.of(request.ofAnswer());
        if (question.scope().consultant() != null || (question.by() != null && request.key() != null)) {
            return null;
        }
        OpenPeriodDrillDown spells = new OpenPeriodDrillDown(
                question.scope(), question.month(), path.getFirst().equals("retained"));
        String figure = path.get(1);
        return switch (figure) {
            case "base" -> spells.all();
            case "reopened" -> spells.reopened();
            case "orders" -> spells.ordered();
            case "openAtEnd" -> spells.openAtEnd();
            case "defeats" -> spells.closedBy(RetainedNewMeasure.KINDS);
            default -> RetainedNewMeasure.KINDS.contains(figure) ? spells.closedBy(List.of(figure)) : null;
        };
    }

    private static ToLongFunction<ColumnFigures> figure(String name) {
        if (RetainedNewMeasure.KINDS.contains(name)) {
            return side -> side.defeats().getOrDefault(name, 0L);
        }
        ToLongFunction<ColumnFigures> figure = FIGURES.get(name);
        if (figure == null) {
            throw ReportFigures.unknown();
        }
        return figure;
    }

    private static List<ColumnFigures> sides(RetainedNewAnswer report, @Nullable String key, boolean retained) {
        List<ColumnFigures> sides = new ArrayList<>();
        if (key == null) {
            sides.add(retained ? report.total().retained() : report.total().opened());
        } else {
            report.groups().stream()
                    .filter(group -> group.key().equals(key))
                    .forEach(group -> sides.add(retained ? group.retained() : group.opened()));
        }
        return sides;
    }
}
