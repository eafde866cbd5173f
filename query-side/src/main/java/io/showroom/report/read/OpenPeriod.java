package io.showroom.report.read;

import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a prospect was open.
 *
 * @param start the act that opened it
 * @param end the order or the (confirmed) declaration of defeat that closed it; null while open
 */
public record OpenPeriod(TimelineMoment start, @Nullable TimelineMoment end) {

    /** Whether it was opened by the cancellation of an earlier month's order. */
    public boolean reopened() {
        return start.event() instanceof OrderCancelled;
    }

    /** Whether it ended in an order. */
    public boolean won() {
        return end != null && end.event() instanceof OrderPlaced;
    }

    /** The defeat that ended it; null if none did. */
    public @Nullable DefeatDeclared defeat() {
        return end != null && end.event() instanceof DefeatDeclared defeat ? defeat : null;
    }
}
