package io.showroom.report.read;

import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Provides the sums that a report is computed from: from the tables, or, if they are not kept, folded from timelines.
 */
@Component
public class ReportMeasures {

    private final ReadModels readModels;
    private final CandidateProspects candidates;

    ReportMeasures(ReadModels readModels, CandidateProspects candidates) {
        this.readModels = readModels;
        this.candidates = candidates;
    }

    /**
     * Computes a report from its tables. Their column {@code consultant} tells whose each figure is, so the report must
     * query with {@link ReportScope#whereOwn}.
     *
     * @param scope stores, consultant and moment of knowledge
     * @param projections the projections the report uses
     * @param report the report's arithmetic
     */
    public <T> T ask(ReportScope scope, List<Projection> projections, Function<? super Measures, T> report) {
        return readModels.ask(scope.asKnownAt(), RequiredTables.of(scope.stores(), projections), report);
    }

    /**
     * Computes a report with a breakdown: one whose sums are not kept in tables is folded from the timelines of the
     * candidates.
     *
     * @param by the breakdown; null for none
     * @param days all days of the figures
     * @param standing whether prospects that were just open in these days count, too
     */
    public <T> T askBy(
            ReportScope scope,
            @Nullable Breakdown by,
            Period days,
            boolean standing,
            List<Projection> projections,
            Function<? super Measures, T> report) {
        if (by == null || by.dimension().isKept()) {
            return ask(scope, projections, report);
        }
        return readModels.inOneSnapshot(() ->
                readModels.ofProspects(candidates.of(scope, days, standing), scope.asKnownAt(), projections, report));
    }
}
