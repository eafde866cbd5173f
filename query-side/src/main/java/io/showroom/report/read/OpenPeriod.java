package io.showroom.report.read;

import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a prospect was open.
 *
 * @param start the act that opened it
 * @param end the order, or the declaration of a confirmed defeat, that closed it; null while open
 */
public record OpenPeriod(TimelineMoment start, @Nullable TimelineMoment end) {

    /** Returns whether it was opened by the cancellation of an earlier month's order. */
    public boolean reopened() {
        return start.event() instanceof OrderCancelled;
    }

    /** Returns whether it ended in an order. */
    public boolean won() {
        return end != null && end.event() instanceof OrderPlaced;
    }

    /** Returns the defeat that ended it; null if none did. */
    public @Nullable DefeatDeclared defeat() {
        return end != null && end.event() instanceof DefeatDeclared defeat ? defeat : null;
    }
}
