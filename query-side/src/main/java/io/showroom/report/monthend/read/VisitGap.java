package io.showroom.report.monthend.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.VisitDetails;
import java.util.function.BiPredicate;

/** What a visit's entry can lack. */
enum VisitGap {
    /** A visit to the store without a departure. */
    NO_DEPARTURE(
            "noDeparture",
            "channel = 'WALK_IN' AND left_at IS NULL",
            (visit, details) -> visit.channel().equals("WALK_IN") && visit.leftAt() == null),
    /** A visit to the store without a consultant. */
    NO_CONSULTANT(
            "noConsultant",
            "channel = 'WALK_IN' AND consultant IS NULL",
            (visit, details) -> visit.channel().equals("WALK_IN") && details.consultant() == null),
    /** A first visit, call or lead without a source. */
    NO_SOURCE("noSource", "first AND source IS NULL", (visit, details) -> visit.first() && visit.source() == null);

    private final String code;
    private final String sql;
    private final BiPredicate<VisitRegistered, VisitDetails> lacks;

    VisitGap(String code, String sql, BiPredicate<VisitRegistered, VisitDetails> lacks) {
        this.code = code;
        this.sql = sql;
        this.lacks = lacks;
    }

    /** Its name in addresses and message keys. */
    String code() {
        return code;
    }

    /** The SQL condition on rows of the register. */
    String sql() {
        return sql;
    }

    /** Returns whether an act is a visit with the gap. */
    boolean in(TimelineEvent act, Timeline timeline) {
        return act.event() instanceof VisitRegistered visit && lacks.test(visit, VisitDetails.of(act, timeline));
    }
}
