package io.showroom.report.monthclose.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month that was closed.
 *
 * @param store key of the store
 * @param month the store month
 * @param position the last position of the log that its figures know of
 * @param digest SHA-256 of the sealed text
 * @param sealed the sealed text, letter by letter
 * @param closedBy user key of who closed it; null if nobody is named
 * @param closedAt when it was recorded
 */
public record ClosedMonth(
        String store,
        YearMonth month,
        long position,
        String digest,
        @JsonIgnore String sealed,
        @Nullable String closedBy,
        Instant closedAt) {

    /** The figures as they were sealed. */
    public MonthFigures figures() {
        return SealedFigures.read(sealed);
    }
}
