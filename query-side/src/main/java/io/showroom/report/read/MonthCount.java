package io.showroom.report.read;

import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
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
         * @param measures gives the sums of the projections
         * @param scope about which stores
         * @param month the store month
         * @param figures takes each figure that is not zero, by its name without the report's
         */
        void count(Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures);
    }

    /** Gives the month's figures. */
    public void count(Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        counting.count(measures, scope, month, figures);
    }
}
