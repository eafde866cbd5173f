package io.showroom.audit.checks.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Recording;
import io.showroom.report.read.TimelineMoment;
import org.jspecify.annotations.Nullable;

/**
 * Something in one history that a check may find.
 *
 * @param finding name of the check
 * @param at the act it hangs on
 * @param measure what the check's parameter is compared with
 * @param other a second such number, if the check has two
 * @param before what was so before
 * @param after what was so afterwards
 * @param later what became of it
 */
record Suspicion(
        String finding,
        TimelineMoment at,
        long measure,
        @Nullable Long other,
        @Nullable String before,
        @Nullable String after,
        @Nullable String later) {

    /** With nothing but a measure. */
    Suspicion(String finding, TimelineMoment at, long measure) {
        this(finding, at, measure, null, null, null, null);
    }

    /** With a measure, and what became of what. */
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
