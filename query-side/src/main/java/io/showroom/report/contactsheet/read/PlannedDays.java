package io.showroom.report.contactsheet.read;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a follow-up was planned, judged when each day came: a plan moved or replaced before its day was
 * over counts only if there was a contact on the day.
 */
final class PlannedDays {

    private final NavigableSet<LocalDate> stood = new TreeSet<>();
    private @Nullable LocalDate open;

    /**
     * Folds the planned days of a prospect.
     *
     * @param moments its acts, in business order
     * @param contacted days with a contact
     */
    PlannedDays(List<TimelineMoment> moments, NavigableSet<LocalDate> contacted) {
        for (TimelineMoment moment : moments) {
            LocalDate next = next(moment.event());
            if (next != null || isDone(moment.event())) {
                if (open != null
                        && (open.isBefore(moment.day()) || open.equals(moment.day()) && contacted.contains(open))) {
                    stood.add(open);
                }
                open = next;
            }
        }
    }

    /**
     * Returns the planned days whose plan has been done, moved or replaced since, and which therefore can be judged as
     * kept or missed.
     */
    NavigableSet<LocalDate> stood() {
        return stood;
    }

    /** Returns the day of the plan still open; null if there is none. */
    @Nullable
    LocalDate open() {
        return open;
    }

    /** Returns the day an act plans the next follow-up for; null if it plans none. */
    private static @Nullable LocalDate next(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded -> graded.dueOn();
            case FollowUpScheduled scheduled -> scheduled.dueOn();
            case FollowUpRescheduled moved -> moved.dueOn();
            case OrderPlaced order -> order.dueOn();
            case OrderCancelled cancelled -> cancelled.dueOn();
            case ProspectReactivated back -> back.dueOn();
            default -> null;
        };
    }

    private static boolean isDone(ProspectEvent event) {
        return event instanceof FollowUpCompleted
                || event instanceof VehicleDelivered
                || event instanceof DefeatConfirmed;
    }
}
