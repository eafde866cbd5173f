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
import io.showroom.report.read.Moment;
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
    PlannedDays(List<Moment> moments, NavigableSet<LocalDate> contacted) {
        for (Moment moment : moments) {
            Change change = change(moment.event());
            if (change != null) {
                if (open != null
                        && (open.isBefore(moment.day()) || open.equals(moment.day()) && contacted.contains(open))) {
                    stood.add(open);
                }
                open = change.to();
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

    /** What an act makes of the plan: another day, or none. */
    private record Change(@Nullable LocalDate to) {

        static final Change DONE = new Change(null);

        static @Nullable Change to(@Nullable LocalDate day) {
            return day == null ? null : new Change(day);
        }
    }

    private static @Nullable Change change(ProspectEvent event) {
        return switch (event) {
            case ProspectGraded graded -> Change.to(graded.dueOn());
            case FollowUpScheduled scheduled -> Change.to(scheduled.dueOn());
            case FollowUpRescheduled moved -> Change.to(moved.dueOn());
            case OrderPlaced order -> Change.to(order.dueOn());
            case OrderCancelled cancelled -> Change.to(cancelled.dueOn());
            case ProspectReactivated back -> Change.to(back.dueOn());
            case FollowUpCompleted done -> Change.DONE;
            case VehicleDelivered delivered -> Change.DONE;
            case DefeatConfirmed confirmed -> Change.DONE;
            default -> null;
        };
    }
}
