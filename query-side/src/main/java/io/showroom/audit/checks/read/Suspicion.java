package io.showroom.audit.checks.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Recording;
import io.showroom.report.read.TimelineMoment;
import org.jspecify.annotations.Nullable;

/**
 * A possible finding in one history.
 *
 * @param finding name of the check
 * @param at the act it refers to
 * @param measure value that the check's parameter is compared with
 * @param other second value, for checks with two parameters
 * @param before value before the act
 * @param after value after the act
 * @param later value after a later act
 */
record Suspicion(
        String finding,
        TimelineMoment at,
        long measure,
        @Nullable Long other,
        @Nullable String before,
        @Nullable String after,
        @Nullable String later) {

    /** Creates one with a measure only. */
    Suspicion(String finding, TimelineMoment at, long measure) {
        this(finding, at, measure, null, null, null, null);
    }

    /** Creates one with a measure and the values before and after. */
    Suspicion(String finding, TimelineMoment at, long measure, @Nullable String before, @Nullable String after) {
        this(finding, at, measure, null, before, after, null);
    }

    SuspicionRow in(Timeline timeline) {
        var event = at.act().recorded();
        return new SuspicionRow(
                timeline.prospectId(),
                finding,
                event.sequence(),
                timeline.store(),
                timeline.day(at.act().at()),
                at.consultant(),
                Recording.actor(event),
                event.recordedAt(),
                measure,
                other,
                before,
                after,
                later);
    }
}
