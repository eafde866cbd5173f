package io.showroom.report.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectReactivated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the moments of a prospect into its open periods (docs/domain.md, section 6).
 *
 * <p>Accepts acts in any order, as late entries can bring any: an act without effect in the current state (a defeat of
 * a prospect that is not open, a second order) is ignored. An order of a prospect that is not open opens and closes it
 * in the same instant.
 */
final class OpenPeriods {

    private enum State {
        NEVER_OPENED,
        OPEN,
        WON,
        LOST
    }

    private final List<OpenPeriod> openPeriods = new ArrayList<>();
    private final Set<Integer> orders = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private State state = State.NEVER_OPENED;

    OpenPeriods(Timeline timeline, List<TimelineMoment> moments) {
        String declared = "";
        for (RecordedEvent event : timeline.recorded()) {
            if (event.payload() instanceof DefeatDeclared) {
                declared = event.eventId();
            } else if (event.payload() instanceof DefeatConfirmed confirmation) {
                // A confirmation in the same act does not name the declaration: it is the one just before.
                confirmed.add(confirmation.declaration() == null ? declared : confirmation.declaration());
            }
        }
        moments.forEach(this::take);
    }

    List<OpenPeriod> openPeriods() {
        return openPeriods;
    }

    /** Returns the indexes of the moments that were orders, including orders cancelled later. */
    Set<Integer> orders() {
        return orders;
    }

    private void take(TimelineMoment moment) {
        switch (moment.event()) {
            case ContactCaptured captured when state == State.NEVER_OPENED -> open(moment);
            case ProspectReactivated back when state == State.NEVER_OPENED || state == State.LOST -> open(moment);
            case OrderPlaced order when state != State.WON -> order(moment);
            case OrderCancelled cancelled when state == State.WON -> cancel(moment);
            case DefeatDeclared defeat when state == State.OPEN && isConfirmed(moment) -> close(moment, State.LOST);
            default -> {
                // no other event opens or closes a period
            }
        }
    }

    private boolean isConfirmed(TimelineMoment declaration) {
        return confirmed.contains(declaration.act().recorded().eventId());
    }

    private void open(TimelineMoment moment) {
        openPeriods.add(new OpenPeriod(moment, null));
        state = State.OPEN;
    }

    private void order(TimelineMoment moment) {
        if (state != State.OPEN) {
            open(moment);
        }
        orders.add(moment.index());
        close(moment, State.WON);
    }

    /** Cancels the last order: in the order's month the period is open again, later a new one begins. */
    private void cancel(TimelineMoment moment) {
        TimelineMoment order = openPeriods.getLast().end();
        if (order != null && order.month().equals(moment.month())) {
            replaceLast(null);
            state = State.OPEN;
        } else {
            open(moment);
        }
    }

    private void close(TimelineMoment moment, State how) {
        replaceLast(moment);
        state = how;
    }

    private void replaceLast(@Nullable TimelineMoment end) {
        openPeriods.add(new OpenPeriod(openPeriods.removeLast().start(), end));
    }
}
