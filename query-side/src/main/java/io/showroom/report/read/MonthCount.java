package io.showroom.report.read;

import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Projection;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * What a report adds to the figures of a closed month (docs/features/month-close.md). Counts only, no rates, so that
 * the figures of all prospects are the sum of each prospect's.
 *
 * @param report the report's key: the first part of its figures' names
 * @param projections the projections it needs
 * @param counting computes the figures
 */
public record MonthCount(String report, List<Projection> projections, Counting counting) {

    /** Computes the figures of a month. */
    @FunctionalInterface
    public interface Counting {

        /**
         * Passes the month's figures to {@code figures}.
         *
         * @param measures the sums of the projections
         * @param scope the stores
         * @param month the store month
         * @param figures takes each figure by its name without the report's key; zeros may be left out
         */
        void count(Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures);
    }

    /** Passes the month's figures to {@code figures}. */
    public void count(Measures measures, ReportScope scope, YearMonth month, ObjLongConsumer<String> figures) {
        counting.count(measures, scope, month, figures);
    }
}
