package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import org.jspecify.annotations.Nullable;

/**
 * What a visit's own act does not tell: who received them, and the remark, as its entry was completed later.
 *
 * @param consultant user key of who received them
 * @param remark the last one given
 */
public record VisitDetails(
        @Nullable String consultant, @Nullable String remark) {

    /** The details of the visit that an act of the timeline tells of. */
    public static VisitDetails of(TimelineEvent act, Timeline timeline) {
        if (!(act.event() instanceof VisitRegistered visit)) {
            return new VisitDetails(null, null);
        }
        String consultant = visit.consultant();
        String sealed = visit.sealed();
        String remark = timeline.open(sealed).get("remark");
        for (var recorded : timeline.recorded()) {
            if (recorded.payload() instanceof VisitCompleted completed
                    && completed.visit().equals(act.recorded().eventId())) {
                consultant = completed.consultant() == null ? consultant : completed.consultant();
                String said = timeline.open(completed.sealed()).get("remark");
                remark = said == null ? remark : said;
            }
        }
        return new VisitDetails(consultant, remark);
    }
}
