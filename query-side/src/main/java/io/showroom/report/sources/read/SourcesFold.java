package io.showroom.report.sources.read;

import io.showroom.projection.read.ProspectCounters;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.SourceAttribution;
import io.showroom.report.read.Stage;
import io.showroom.report.read.TimelineMoment;

/** Folds one prospect's timeline into the counters by source and campaign, each act dated on its own day. */
record SourcesFold(ReportTimeline history, AttributionKind touch, ProspectCounters<SourcesProjection.Key> counts) {

    static void add(Timeline timeline, ProspectCounters<SourcesProjection.Key> counts) {
        for (AttributionKind touch : AttributionKind.values()) {
            new SourcesFold(ReportTimeline.of(timeline), touch, counts).fold();
        }
    }

    /** Adds the first grade given, on its day. */
    static void addGrade(Timeline timeline, ProspectCounters<SourceGradesProjection.Key> counts) {
        ReportTimeline history = ReportTimeline.of(timeline);
        TimelineMoment graded = history.first(Stage.GRADED);
        if (graded != null) {
            for (AttributionKind touch : AttributionKind.values()) {
                SourceAttribution by = touch.of(history, graded);
                counts.add(
                        new SourceGradesProjection.Key(
                                touch,
                                graded.day(),
                                history.store(),
                                Dimension.orNone(by.source()),
                                campaign(by),
                                ((ProspectGraded) graded.event()).grade(),
                                Dimension.orNone(graded.consultant())),
                        0,
                        1);
            }
        }
    }

    private void fold() {
        for (SourcesMeasure measure : SourcesMeasure.values()) {
            history.moments().stream()
                    .filter(moment -> moment.event() instanceof VisitRegistered visit
                            && visit.channel().equals(measure.channel()))
                    .forEach(moment -> count(moment, measure));
            TimelineMoment first = measure.stage() == null ? null : history.first(measure.stage());
            if (first != null) {
                count(first, measure);
            }
        }
        for (OpenPeriod openPeriod : history.openPeriods()) {
            if (openPeriod.defeat() != null && openPeriod.end() != null) {
                count(openPeriod.end(), SourcesMeasure.DEFEATS);
            }
        }
    }

    private void count(TimelineMoment moment, SourcesMeasure measure) {
        SourceAttribution by = touch.of(history, moment);
        counts.add(
                new SourcesProjection.Key(
                        touch,
                        moment.day(),
                        history.store(),
                        Dimension.orNone(by.source()),
                        campaign(by),
                        Dimension.orNone(moment.consultant())),
                measure,
                1);
    }

    private static String campaign(SourceAttribution by) {
        return by.campaign() == null ? "" : by.campaign();
    }
}
