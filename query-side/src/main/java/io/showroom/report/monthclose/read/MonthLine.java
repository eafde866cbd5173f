package io.showroom.report.monthclose.read;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month in the list of a store's months.
 *
 * @param month the month
 * @param closed how it was closed; null while it is open
 * @param orders orders of the retained and of the new, net, as they are now
 * @param ordersAsClosed the same as closed; null while it is open
 */
public record MonthLine(
        YearMonth month,
        @Nullable ClosedMonth closed,
        long orders,
        @Nullable Long ordersAsClosed) {

    /** What was entered later; null while the month is open. */
    public @Nullable Long later() {
        return ordersAsClosed == null ? null : orders - ordersAsClosed;
    }
}
