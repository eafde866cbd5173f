package io.showroom.report.monthend.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.VisitDetails;
import java.util.function.BiPredicate;

/** What the entry of a visit can lack. */
enum VisitGap {
    /** Came, and no departure is noted. */
    NO_DEPARTURE(
            "noDeparture",
            "channel = 'WALK_IN' AND left_at IS NULL",
            (visit, details) -> visit.channel().equals("WALK_IN") && visit.leftAt() == null),
    /** Came, and nobody received them. */
    NO_CONSULTANT(
            "noConsultant",
            "channel = 'WALK_IN' AND consultant IS NULL",
            (visit, details) -> visit.channel().equals("WALK_IN") && details.consultant() == null),
    /** Came, rang or wrote for the first time, and from where is not known. */
    NO_SOURCE("noSource", "first AND source IS NULL", (visit, details) -> visit.first() && visit.source() == null);

    private final String code;
    private final String sql;
    private final BiPredicate<VisitRegistered, VisitDetails> lacks;

    VisitGap(String code, String sql, BiPredicate<VisitRegistered, VisitDetails> lacks) {
        this.code = code;
        this.sql = sql;
        this.lacks = lacks;
    }

    /** Its name in addresses and texts. */
    String code() {
        return code;
    }

    /** The condition on rows of the register. */
    String sql() {
        return sql;
    }

    /** Whether an act is a visit that lacks it. */
    boolean in(TimelineEvent act, Timeline timeline) {
        return act.event() instanceof VisitRegistered visit && lacks.test(visit, VisitDetails.of(act, timeline));
    }
}
