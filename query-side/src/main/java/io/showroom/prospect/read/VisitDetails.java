package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Data of a visit that a later completion may change: receiving consultant and remark.
 *
 * @param consultant user key of the receiving consultant
 * @param remark the last remark
 */
public record VisitDetails(
        @Nullable String consultant, @Nullable String remark) {

    /** Returns the details of a visit; nulls for other events. */
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
