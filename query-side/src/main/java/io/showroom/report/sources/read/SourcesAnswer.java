package io.showroom.report.sources.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each source and campaign brought in.
 *
 * @param position position in the log that it was computed at
 * @param touch first or last
 * @param rows by source and campaign
 * @param closed if it is about one month, by first touch: the month as each store closed it, and what was entered later
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
     * One source, or one campaign of it.
     *
     * @param source key of the source; "none" if nobody noted it
     * @param campaign key of the campaign; null for none
     * @param visits visits to the store, first and again
     * @param calls calls
     * @param leads online leads
     * @param captured prospects whose details were taken
     * @param gradeMix first grades given, how many of each
     * @param testDrives prospects with their first test drive
     * @param orders prospects with their first order
     * @param deliveries prospects with their first delivery
     * @param defeats open prospects lost
     * @param closingRate orders ÷ captured
     * @param medianDaysToOrder median of the store days from the first contact to the first order
     * @param share visits, calls and leads ÷ those of all rows
     * @param cost what the campaign cost; null as long as no costs are kept
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

        /** Visits, calls and leads. */
        long contacts() {
            return visits + calls + leads;
        }
    }
}
