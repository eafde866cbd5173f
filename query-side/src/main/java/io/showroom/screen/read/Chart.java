package io.showroom.screen.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data of a chart: labels and series. {@code charts.js} draws it in the page's colours; a table beside it holds the
 * same figures.
 *
 * @param shape its shape
 * @param labels labels of the main axis
 * @param rows labels of the other axis of a {@link Shape#HEAT}, or names of the panels of {@link Shape#PANELS}; for
 *     {@link Shape#COLUMNS} the order of the legend, empty for the order of the series
 * @param everyLabel whether all labels must be shown even if there are many
 * @param series its series
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Chart(Shape shape, List<String> labels, List<String> rows, boolean everyLabel, List<Series> series) {

    /** Shape of a chart. */
    public enum Shape {
        /** Vertical bars and lines over the labels; percentages have their own axis. */
        COLUMNS,
        /** Horizontal bars, the first label at the bottom. */
        ROWS,
        /** Labels by rows; greater values have darker and larger squares. */
        HEAT,
        /** One small chart of columns per panel. */
        PANELS
    }

    /** Mark of a series. */
    public enum Mark {
        /** Bars. */
        BAR,
        /** A line with points. */
        LINE,
        /** A dashed line with points. */
        DASHED,
        /** A dashed line without points. */
        THIN,
        /** A dotted line without points. */
        DOTTED,
        /** Points without a line, for labels without order. */
        POINTS
    }

    /** Creates a chart of columns. */
    public static Chart columns(List<String> labels, List<Series> series) {
        return new Chart(Shape.COLUMNS, labels, List.of(), false, series);
    }

    /** Creates a heat map. */
    public static Chart heat(List<String> labels, List<String> rows, String name, String colour, List<Point> points) {
        return new Chart(Shape.HEAT, labels, rows, false, List.of(Series.bars(name, colour, null, points)));
    }

    /** Returns this chart with another order of the legend than that of the stacked series. */
    public Chart named(List<String> names) {
        return new Chart(shape, labels, names, everyLabel, series);
    }

    /** Returns this chart with all labels shown. */
    public Chart withEveryLabel() {
        return new Chart(shape, labels, rows, true, series);
    }

    /**
     * A series.
     *
     * @param name name in the legend
     * @param colour name of a CSS variable
     * @param mark its mark
     * @param stack series of one stack are stacked; null for none
     * @param percent whether its values are percentages
     * @param hidden whether it is initially hidden, to be shown from the legend
     * @param panel index of its panel, from 0
     * @param points its points, one per label
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Series(
            String name,
            String colour,
            Mark mark,
            @Nullable String stack,
            boolean percent,
            boolean hidden,
            int panel,
            List<Point> points) {

        /** Creates bars. */
        public static Series bars(String name, String colour, @Nullable String stack, List<Point> points) {
            return new Series(name, colour, Mark.BAR, stack, false, false, 0, points);
        }

        /** Creates bars, one per row. */
        public static <T> Series bars(
                String name, String colour, @Nullable String stack, List<T> rows, Function<T, Point> point) {
            return bars(name, colour, stack, rows.stream().map(point).toList());
        }

        /** Creates counts as a line. */
        public static Series line(String name, String colour, Mark mark, List<Point> points) {
            return new Series(name, colour, mark, null, false, false, 0, points);
        }

        /** Creates rates. */
        public static Series rates(String name, String colour, Mark mark, List<Point> points) {
            return new Series(name, colour, mark, null, true, false, 0, points);
        }

        /** Creates rates, one per row. */
        public static <T> Series rates(String name, String colour, Mark mark, List<T> rows, Function<T, Point> point) {
            return rates(name, colour, mark, rows.stream().map(point).toList());
        }

        /** Returns this series, initially hidden unless {@code shown}. */
        public Series hiddenUnless(boolean shown) {
            return new Series(name, colour, mark, stack, percent, !shown, panel, points);
        }

        /** Returns this series in a panel. */
        public Series in(int place) {
            return new Series(name, colour, mark, stack, percent, hidden, place, points);
        }
    }

    /**
     * A point.
     *
     * @param value its value; null for none
     * @param href its link; null for none
     * @param row index of its row in a {@link Shape#HEAT}
     * @param at index of its label there
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Point(@Nullable Number value, @Nullable String href, int row, int at) {

        private static final double PERMILLE = 1000.0;

        /** Creates a point without link. */
        public static Point of(@Nullable Number value) {
            return new Point(value, null, 0, 0);
        }

        /** Creates a point with a link to its drill-down. */
        public static Point of(@Nullable Number value, String href) {
            return new Point(value, href, 0, 0);
        }

        /** Creates a rate in percent with one decimal. */
        public static Point percent(@Nullable Double rate) {
            return of(rate == null ? null : Math.round(rate * PERMILLE) / 10.0);
        }

        /** Creates a rate in percent; none for values above 1, which are ratios and are in the table only. */
        public static Point share(@Nullable Double rate) {
            return percent(rate == null || rate > 1 ? null : rate);
        }
    }
}
