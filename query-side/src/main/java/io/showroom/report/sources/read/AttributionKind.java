package io.showroom.report.sources.read;

import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.SourceAttribution;
import io.showroom.report.read.TimelineMoment;

/** Which touch an act is credited to. */
public enum AttributionKind {
    /** What brought the prospect in the first time. */
    FIRST,
    /** What had brought it in the last time when the act happened. */
    LAST;

    SourceAttribution of(ReportTimeline history, TimelineMoment moment) {
        return this == FIRST ? history.firstTouch() : moment.lastTouch();
    }
}
