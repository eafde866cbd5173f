package io.showroom.report.read;

import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the sums that a report is made of: in the tables, or, where these do not hold them, by folding. */
@Component
public class ReportMeasures {

    private final ReadModels readModels;
    private final CandidateProspects candidates;

    ReportMeasures(ReadModels readModels, CandidateProspects candidates) {
        this.readModels = readModels;
        this.candidates = candidates;
    }

    /**
     * Computes a report out of its tables. Their rows say in a column {@code consultant} whose each figure is: for a
     * consultant's own report it must ask with {@link ReportScope#whereOwn}.
     *
     * @param scope about what
     * @param projections what the report uses
     * @param report the report's arithmetic
     */
    public <T> T ask(ReportScope scope, List<Projection> projections, Function<? super Measures, T> report) {
        return readModels.ask(scope.asKnownAt(), RequiredTables.of(scope.stores(), projections), report);
    }

    /**
     * The same with a breakdown: one whose sums are not kept in tables is folded from the timelines of those who can
     * have a part in it.
     *
     * @param by the breakdown; null for none
     * @param days all days of the figures
     * @param standing whether who merely stood open in these days has a part in the figures, too
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
