package io.showroom.report.read;

import io.showroom.projection.read.Timeline;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one report, as addresses name them: {@code figure=funnel/order/prospects} and the report's filters.
 */
public interface ReportFigures {

    /** Tells whether a prospect is counted in the figure of a column. */
    @FunctionalInterface
    interface OfColumn {

        /** What counts a prospect in the column of a place, under a report's filters. */
        Predicate<Timeline> behind(int column, ReportRequest request);
    }

    /**
     * Figures of what happened in the days asked for, one for each column of a table, as the timelines of those it
     * happened to tell them.
     *
     * @param columns the figures' names without the report's
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

    /** The first part of their names, where they are not declared by a report, whose name it is. */
    default String report() {
        throw new IllegalStateException("figures of a report bear its name");
    }

    /**
     * Whether a prospect is counted in a figure. Asks the report itself, about this one prospect, so that a figure and
     * the list behind it cannot disagree.
     *
     * @param path the figure's name without the report's
     * @param request the report's filters, with {@code key} for a row of a breakdown
     * @throws QueryRejection if the address makes no sense
     */
    Predicate<Timeline> behind(List<String> path, ReportRequest request);

    /**
     * The same as a question to the read models' rows, for what is known now; asked only for figures that
     * {@link #behind} knows.
     *
     * @return null where only the timelines can tell
     */
    default @Nullable DrillDownQuery rows(List<String> path, ReportRequest request) {
        return null;
    }

    /** There is no such figure. */
    static QueryRejection unknown() {
        return QueryRejection.malformed("figure", "unknownFigure");
    }

    /**
     * Whether who merely stood open or ordered in the address's days can be counted in a figure; if not, only the
     * timelines of those to whom something happened in these days are looked at.
     */
    default boolean standing(List<String> path) {
        return true;
    }
}
