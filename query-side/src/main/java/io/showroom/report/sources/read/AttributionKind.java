package io.showroom.report.sources.read;

import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.SourceAttribution;
import io.showroom.report.read.TimelineMoment;

/** Which touch an act is attributed to. */
public enum AttributionKind {
    /** The first visit, call or lead. */
    FIRST,
    /** The last touch with a source or campaign before the act, or by the act itself. */
    LAST;

    SourceAttribution of(ReportTimeline history, TimelineMoment moment) {
        return this == FIRST ? history.firstTouch() : moment.lastTouch();
    }
}
