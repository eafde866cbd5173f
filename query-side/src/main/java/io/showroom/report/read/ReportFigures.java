package io.showroom.report.read;

import io.showroom.projection.read.Timeline;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one report, and the prospects behind each; addresses name them as
 * {@code figure=funnel/order/prospects} with the report's filters.
 */
public interface ReportFigures {

    /** Decides whether a prospect is counted in the figure of a column. */
    @FunctionalInterface
    interface OfColumn {

        /** Returns the condition that a prospect is counted in a column, by its index, under a report's filters. */
        Predicate<Timeline> behind(int column, ReportRequest request);
    }

    /**
     * Returns figures of acts in the requested days, one for each column of a table, decided by the prospects'
     * timelines.
     *
     * @param columns the figures' names without the report's key
     */
    static ReportFigures ofColumns(String report, List<String> columns, OfColumn figures) {
        return new ReportFigures() {
            @Override
            public String report() {
                return report;
            }

            @Override
            public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
                int column = path.size() == 1 ? columns.indexOf(path.getFirst()) : -1;
                if (column < 0) {
                    throw unknown();
                }
                return figures.behind(column, request);
            }

            @Override
            public boolean standing(List<String> path) {
                return false;
            }
        };
    }

    /**
     * Returns the first part of the figures' names; implemented only by figures that no report declares, as a report's
     * own have its key.
     */
    default String report() {
        throw new IllegalStateException("the figures of a report are named by its key");
    }

    /**
     * Returns the condition that a prospect is counted in a figure. It computes the report for this one prospect, so
     * that a figure and the list behind it agree.
     *
     * @param path the figure's name without the report's key
     * @param request the report's filters, with {@code key} for a row of a breakdown
     * @throws QueryRejection if the figure is unknown or a parameter is invalid
     */
    Predicate<Timeline> behind(List<String> path, ReportRequest request);

    /**
     * Returns the query for the prospects behind a figure that {@link #behind} accepts.
     *
     * @return null if only the timelines can decide
     */
    default @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        return null;
    }

    /** Returns the rejection of an unknown figure. */
    static QueryRejection unknown() {
        return QueryRejection.malformed("figure", "unknownFigure");
    }

    /**
     * Returns whether the figure can count prospects that were just open or ordered in the days; if false, only
     * prospects with an act in these days are candidates.
     */
    default boolean standing(List<String> path) {
        return true;
    }
}
