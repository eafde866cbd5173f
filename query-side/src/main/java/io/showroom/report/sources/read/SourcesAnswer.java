package io.showroom.report.sources.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the sources report: what each source and campaign brought in.
 *
 * @param position position in the log that it was computed at
 * @param touch {@code first} or {@code last}
 * @param rows the lines, by source and campaign
 * @param closed for one whole month by first touch: the figures as each store closed it, and the later corrections;
 *     empty otherwise
 */
public record SourcesAnswer(
        long position,
        String touch,
        List<SourceLine> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed) {

    SourcesAnswer with(List<ClosedFigures> asClosed) {
        return new SourcesAnswer(position, touch, rows, asClosed);
    }

    /**
     * The figures of one source, or of one campaign of it.
     *
     * @param source code of the source; "none" if none was recorded
     * @param campaign key of the campaign; null for none
     * @param visits visits to the store, first and further ones
     * @param calls calls
     * @param leads online leads
     * @param captured prospects with contact details captured
     * @param gradeMix number of prospects by the first grade given
     * @param testDrives prospects with their first test drive
     * @param orders prospects with their first order
     * @param deliveries prospects with their first delivery
     * @param defeats open periods that ended in a confirmed defeat
     * @param closingRate orders ÷ captured; null if none was captured
     * @param medianDaysToOrder median of the store days from the first contact to the first order; null without orders
     * @param share visits, calls and leads ÷ those of all rows; null if there are none
     * @param cost cost of the campaign; always null, as no costs are recorded
     */
    public record SourceLine(
            String source,
            @Nullable String campaign,
            long visits,
            long calls,
            long leads,
            long captured,
            Map<String, Long> gradeMix,
            long testDrives,
            long orders,
            long deliveries,
            long defeats,
            @Nullable Double closingRate,
            @Nullable Double medianDaysToOrder,
            @Nullable Double share,
            @Nullable Double cost) {

        /** Returns the number of visits, calls and leads. */
        long contacts() {
            return visits + calls + leads;
        }
    }
}
