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
 * Days for which a follow-up was planned as they stood when they came: a plan moved or replaced before its day was over
 * counts only if there was a contact on the day.
 */
final class PlannedDays {

    private final NavigableSet<LocalDate> stood = new TreeSet<>();
    private @Nullable LocalDate open;

    /**
     * The planned days of a life.
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

    /** Days that are over, as far as plans go: whether they were kept is known. */
    NavigableSet<LocalDate> stood() {
        return stood;
    }

    /** Day of the plan that still stands; null if none does. */
    @Nullable
    LocalDate open() {
        return open;
    }

    /** The day for which an act plans; null if it leaves the plan as it is, or ends it. */
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
