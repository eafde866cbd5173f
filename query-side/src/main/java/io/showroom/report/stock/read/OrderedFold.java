package io.showroom.report.stock.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds a timeline into the days at whose end the prospect had ordered and not taken delivery, with the order grade of
 * its scheme (docs/domain.md, section 3). On these days it is no longer in the stock of open prospects and not yet in
 * the owner base.
 */
public final class OrderedFold {

    private final List<StockPeriod> stretches = new ArrayList<>();
    private @Nullable TimelineMoment held;
    private String grade = Dimension.NONE;

    private OrderedFold() {}

    /** Returns the changes of the number ordered, by day, store, consultant and grade. */
    public static List<StockChange> of(Timeline timeline) {
        return StockFold.changes(timeline.store(), stretches(timeline));
    }

    /** Returns the periods in order; what did not last until a day's end is left out. */
    static List<StockPeriod> stretches(Timeline timeline) {
        OrderedFold fold = new OrderedFold();
        List<StatusAfterAct> course = ProspectState.course(timeline);
        for (TimelineMoment moment : ReportTimeline.of(timeline).moments()) {
            fold.take(moment, course.get(moment.index()).status() == DisplayedStatus.ORDERED);
        }
        fold.end(null);
        return fold.stretches;
    }

    private void take(TimelineMoment moment, boolean ordered) {
        String given = moment.event() instanceof OrderPlaced order ? Dimension.orNone(order.grade()) : grade;
        if (held != null && ordered && given.equals(grade) && consultant(held).equals(consultant(moment))) {
            return;
        }
        end(moment.day());
        grade = given;
        held = ordered ? moment : null;
    }

    private void end(@Nullable LocalDate until) {
        if (held != null && !held.day().equals(until)) {
            stretches.add(new StockPeriod(held.day(), until, consultant(held), grade));
        }
        held = null;
    }

    private static String consultant(TimelineMoment moment) {
        return Dimension.orNone(moment.consultant());
    }
}
