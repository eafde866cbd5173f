package io.showroom.report.owners.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the owner base and the prospects behind them: {@code figure=owners/held}, {@code owners/due} and so
 * on, with {@code month}, {@code kind} and {@code customer}. They are the owners counted, for referrals the prospects
 * referred.
 */
record OwnersFigures(MasterDataNames names) implements ReportFigures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        figure(path);
        OwnersReport.question(request, request.span().month());
        return timeline -> {
            throw new UnsupportedOperationException("owner figures are found by query: some count referred prospects");
        };
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        OwnerFigure figure = figure(path);
        OwnersQuestion question = OwnersReport.question(request, request.span().month());
        ReportScope scope = question.scope();
        Map<String, Object> values = OwnersSql.values(question);
        String kind = ofKind(question.kind(), values);
        return new DrillDownQuery(OwnersSql.behind(figure, scope, kind), values);
    }

    private String ofKind(@Nullable OwnerKind kind, Map<String, Object> values) {
        if (kind == null) {
            return "";
        }
        if (kind == OwnerKind.OWN_SOLD) {
            return " AND delivered_on IS NOT NULL";
        }
        values.put("names", OwnerKind.ownNames(names).toArray(String[]::new));
        values.put("brand", kind == OwnerKind.OTHER_SOLD);
        return """
                 AND delivered_on IS NULL
                 AND EXISTS (SELECT FROM unnest(:names) name WHERE position(name IN lower(current_car)) > 0) = :brand
                """;
    }

    private static OwnerFigure figure(List<String> path) {
        if (path.size() != 1) {
            throw ReportFigures.unknown();
        }
        return OwnerFigure.named(path.getFirst());
    }
}
