package io.showroom.report.monthclose.read;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of a store's months.
 *
 * @param month the month
 * @param closed the close; null while the month is open
 * @param orders net orders of retained and new, as of now
 * @param ordersAsClosed the same as closed; null while the month is open
 */
public record MonthLine(
        YearMonth month,
        @Nullable ClosedMonth closed,
        long orders,
        @Nullable Long ordersAsClosed) {

    /** Returns the change of orders since the close; null while the month is open. */
    public @Nullable Long later() {
        return ordersAsClosed == null ? null : orders - ordersAsClosed;
    }
}
