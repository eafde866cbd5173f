package io.showroom.projection.read;

import java.util.List;
import java.util.Map;

/**
 * Where a report's figures come from: the tables, or rows held in memory. The report's arithmetic is the same over
 * both. All answers of one object belong to one state of the log.
 */
public interface Measures {

    /** Position in the log that the figures were computed at. */
    long position();

    /**
     * Adds up counters.
     *
     * @param projection a SUM projection
     * @param cubeQuery which rows, and by what to group them
     * @return for each group that has any row the sums of all value columns, in their order
     */
    Map<List<Object>, long[]> sum(Projection projection, CubeQuery cubeQuery);

    /**
     * Adds up one counter over rows that change it: quicker than {@link #sum} where a query reaches back to the
     * beginning.
     *
     * @param projection a SUM projection
     * @param column one of its value columns
     * @param cubeQuery which rows, and by what to group them
     * @return for each group with a row in which the counter is not zero its sum
     */
    Map<List<Object>, Long> total(Projection projection, String column, CubeQuery cubeQuery);

    /**
     * Medians of a number; the middle of the two middle values where their number is even.
     *
     * @param projection an OWN projection
     * @param column a number column; rows without a value do not count
     * @param cubeQuery which rows, and by what to group them
     * @return for each group that has any value its median
     */
    Map<List<Object>, Double> median(Projection projection, String column, CubeQuery cubeQuery);
}
