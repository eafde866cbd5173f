package io.showroom.report.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * What a report adds to the figures of a closed month (docs/features/month-close.md). Counts only, no rates: the
 * figures of all prospects are the sum of each prospect's.
 *
 * @param report the report's name: the first part of its figures' names
 * @param projections what it asks the sums for
 * @param counting its arithmetic
 */
public record MonthCount(String report, List<Projection> projections, Counting counting) {

    /** Counts a month. */
    @FunctionalInterface
    public interface Counting {

        /**
         * Gives the month's figures.
         *
         * @param sums gives the sums of the projections
         * @param asked about which stores
         * @param month the store month
         * @param figures takes each figure that is not zero, by its name without the report's
         */
        void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures);
    }

    /** Gives the month's figures. */
    public void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures) {
        counting.count(sums, asked, month, figures);
    }
}
