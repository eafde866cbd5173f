package io.showroom.report.stock.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Stood;
import io.showroom.prospect.read.Standing;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days at whose end one prospect had ordered and not taken delivery, with the order grade of its scheme
 * (docs/domain.md, section 3): whom the stock of open prospects holds no more and the owner base not yet.
 */
public final class OrderedFold {

    private final List<StockStretch> stretches = new ArrayList<>();
    private @Nullable Moment held;
    private String grade = Cut.NONE;

    private OrderedFold() {}

    /** Changes by day, store, consultant and grade, with how many came or, below zero, went. */
    public static List<StockChange> of(Timeline timeline) {
        return StockFold.changes(timeline.store(), stretches(timeline));
    }

    /** How it stood at the ends of days, in order; what did not last until a day's end is left out. */
    static List<StockStretch> stretches(Timeline timeline) {
        OrderedFold fold = new OrderedFold();
        List<Stood> course = ProspectState.course(timeline);
        for (Moment moment : Life.of(timeline).moments()) {
            fold.take(moment, course.get(moment.index()).status() == Standing.ORDERED);
        }
        fold.end(null);
        return fold.stretches;
    }

    private void take(Moment moment, boolean ordered) {
        String given = moment.event() instanceof OrderPlaced order ? Cut.orNone(order.grade()) : grade;
        if (held != null && ordered && given.equals(grade) && consultant(held).equals(consultant(moment))) {
            return;
        }
        end(moment.day());
        grade = given;
        held = ordered ? moment : null;
    }

    private void end(@Nullable LocalDate until) {
        if (held != null && !held.day().equals(until)) {
            stretches.add(new StockStretch(held.day(), until, consultant(held), grade));
        }
        held = null;
    }

    private static String consultant(Moment moment) {
        return Cut.orNone(moment.consultant());
    }
}
