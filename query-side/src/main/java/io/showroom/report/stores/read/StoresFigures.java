package io.showroom.report.stores.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figure {@code figure=stores/ungraded} and the prospects behind it: those without a grade more than 24 hours after
 * the first contact, now or at the moment {@code asKnownAt}.
 */
record StoresFigures(Clock clock) implements ReportFigures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        ReportScope scope = scope(path, request);
        Instant before = before(request);
        return timeline -> ungraded(timeline, before)
                && (scope.stores() == null || scope.stores().contains(timeline.store()))
                && (scope.consultant() == null
                        || scope.consultant()
                                .equals(Dimension.orNone(
                                        ProspectState.of(timeline).consultant())));
    }

    /** Returns the moment before which the first contact must have been. */
    private Instant before(ReportRequest request) {
        Instant known = request.scope().asKnownAt();
        return (known == null ? clock.instant() : known).minus(StoreWaits.TIME_TO_GRADE);
    }

    private static boolean ungraded(Timeline timeline, Instant before) {
        Instant since = ProspectState.of(timeline).contacts().ungradedSince();
        return since != null && since.isBefore(before);
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        return new DrillDownByConditions()
                .also("ungraded_since < :before", "before", before(request).atOffset(ZoneOffset.UTC))
                .scope(scope(path, request))
                .in("prospect_row");
    }

    private static ReportScope scope(List<String> path, ReportRequest request) {
        if (!path.equals(List.of("ungraded"))) {
            throw ReportFigures.unknown();
        }
        return request.scope();
    }
}
