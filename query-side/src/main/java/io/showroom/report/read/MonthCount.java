package io.showroom.report.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Sums;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * What a report adds to the figures of a closed month (docs/features/month-close.md). Counts only, no rates: the
 * figures of all prospects are the sum of each prospect's.
 */
public interface MonthCount {

    /** The report's name: the first part of its figures' names. */
    String report();

    /** What it asks the sums for. */
    List<Projection> projections();

    /**
     * Gives the month's figures.
     *
     * @param sums gives the sums of {@link #projections}
     * @param asked about which stores
     * @param month the store month
     * @param figures takes each figure that is not zero, by its name without the report's
     */
    void count(Sums sums, Asked asked, YearMonth month, ObjLongConsumer<String> figures);
}
