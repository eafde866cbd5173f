package io.showroom.report.stores.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.report.read.Asked;
import io.showroom.report.read.ConditionsBehind;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RowsBehind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code figure=stores/ungraded}: who has no grade now, or at the moment of {@code asKnownAt}, 24 hours and more after
 * the first contact.
 */
record StoresFigures(Clock clock) implements Figures {

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        Asked asked = asked(path, request);
        Instant before = before(request);
        return timeline -> ungraded(timeline, before)
                && (asked.stores() == null || asked.stores().contains(timeline.store()))
                && (asked.consultant() == null
                        || asked.consultant()
                                .equals(Cut.orNone(ProspectState.of(timeline).consultant())));
    }

    /** Who had the first contact by then is waiting. */
    private Instant before(ReportRequest request) {
        Instant known = request.asked().asKnownAt();
        return (known == null ? clock.instant() : known).minus(StoreWaits.TIME_TO_GRADE);
    }

    private static boolean ungraded(Timeline timeline, Instant before) {
        Instant since = ProspectState.of(timeline).contacts().ungradedSince();
        return since != null && since.isBefore(before);
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        return new ConditionsBehind()
                .also("ungraded_since < :before", "before", before(request).atOffset(ZoneOffset.UTC))
                .asked(asked(path, request))
                .in("prospect_row");
    }

    private static Asked asked(List<String> path, ReportRequest request) {
        if (!path.equals(List.of("ungraded"))) {
            throw Figures.unknown();
        }
        return request.asked();
    }
}
