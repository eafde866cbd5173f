package io.showroom.report.monthclose.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: a closed month.
 *
 * @param store key of the store
 * @param month the store month
 * @param position the log position up to which its figures were computed
 * @param digest SHA-256 of the sealed text, in hexadecimal
 * @param sealed the sealed text, unchanged
 * @param closedBy user key of the person who closed it; null if none is named
 * @param closedAt when the close was recorded
 */
public record ClosedMonth(
        String store,
        YearMonth month,
        long position,
        String digest,
        @JsonIgnore String sealed,
        @Nullable String closedBy,
        Instant closedAt) {

    /** Returns the figures in the sealed text. */
    public MonthFigures figures() {
        return SealedFigures.read(sealed);
    }
}
