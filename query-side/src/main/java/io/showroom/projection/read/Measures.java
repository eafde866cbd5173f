package io.showroom.projection.read;

import java.util.List;
import java.util.Map;

/**
 * Query interface of a report's figures, over tables or rows in memory; the report's arithmetic is the same over both.
 * All results of one object are of one state of the log.
 */
public interface Measures {

    /** Returns the log position of the figures. */
    long position();

    /**
     * Sums counters.
     *
     * @param projection a SUM projection
     * @param cubeQuery selection and grouping of rows
     * @return sums of all value columns in their order, for each group with rows
     */
    Map<List<Object>, long[]> sum(Projection projection, CubeQuery cubeQuery);

    /**
     * Sums one counter over the rows that change it: faster than {@link #sum} for queries back to the beginning.
     *
     * @param projection a SUM projection
     * @param column one of its value columns
     * @param cubeQuery selection and grouping of rows
     * @return the sum for each group with a row in which the counter is not zero
     */
    Map<List<Object>, Long> total(Projection projection, String column, CubeQuery cubeQuery);

    /**
     * Returns medians; the mean of the two middle values if their number is even.
     *
     * @param projection an OWN projection
     * @param column a number column; nulls do not count
     * @param cubeQuery selection and grouping of rows
     * @return the median for each group with values
     */
    Map<List<Object>, Double> median(Projection projection, String column, CubeQuery cubeQuery);
}
