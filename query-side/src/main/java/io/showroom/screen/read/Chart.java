package io.showroom.screen.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data of a drawing: labels and series. {@code charts.js} draws it in the page's colours; the same figures stand in a
 * table beside it.
 *
 * @param shape how it is drawn
 * @param labels along its main axis
 * @param rows along the other axis of a {@link Shape#HEAT}, names of the panels of {@link Shape#PANELS}; of
 *     {@link Shape#COLUMNS} the names of the series as the legend orders them, empty where that is their own order
 * @param everyLabel whether no label may be left out where they are many
 * @param series what is drawn
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Chart(Shape shape, List<String> labels, List<String> rows, boolean everyLabel, List<Series> series) {

    /** How it is drawn. */
    public enum Shape {
        /** Upright bars and lines over the labels; percentages by an axis of their own. */
        COLUMNS,
        /** Bars from left to right, the first label at the foot. */
        ROWS,
        /** Labels by rows; the more, the darker and larger a square. A point's row is its place. */
        HEAT,
        /** One small drawing of columns for each panel. */
        PANELS
    }

    /** How a series is marked. */
    public enum Mark {
        /** Bars. */
        BAR,
        /** A line through points. */
        LINE,
        /** A broken line through points. */
        DASHED,
        /** A broken line without points. */
        THIN,
        /** A dotted line without points. */
        DOTTED,
        /** Points without a line: labels that have no order. */
        POINTS
    }

    /** A drawing of columns. */
    public static Chart columns(List<String> labels, List<Series> series) {
        return new Chart(Shape.COLUMNS, labels, List.of(), false, series);
    }

    /** Labels by rows, the points where they meet. */
    public static Chart heat(List<String> labels, List<String> rows, String name, String colour, List<Point> points) {
        return new Chart(Shape.HEAT, labels, rows, false, List.of(Series.bars(name, colour, null, points)));
    }

    /** The same with a legend of another order than that in which the series stand upon each other. */
    public Chart named(List<String> names) {
        return new Chart(shape, labels, names, everyLabel, series);
    }

    /** The same with every label. */
    public Chart withEveryLabel() {
        return new Chart(shape, labels, rows, true, series);
    }

    /**
     * One series.
     *
     * @param name as the legend names it
     * @param colour a variable of the style sheet
     * @param mark how it is marked
     * @param stack series of one stack stand upon each other; null for none
     * @param percent whether its values are percentages
     * @param hidden whether it is shown only when its name is pressed
     * @param panel place of its panel, from 0
     * @param points its points, one for each label
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

        /** Bars. */
        public static Series bars(String name, String colour, @Nullable String stack, List<Point> points) {
            return new Series(name, colour, Mark.BAR, stack, false, false, 0, points);
        }

        /** Bars, one for each of some rows. */
        public static <T> Series bars(
                String name, String colour, @Nullable String stack, List<T> rows, Function<T, Point> point) {
            return bars(name, colour, stack, rows.stream().map(point).toList());
        }

        /** Counts by a line. */
        public static Series line(String name, String colour, Mark mark, List<Point> points) {
            return new Series(name, colour, mark, null, false, false, 0, points);
        }

        /** Rates. */
        public static Series rates(String name, String colour, Mark mark, List<Point> points) {
            return new Series(name, colour, mark, null, true, false, 0, points);
        }

        /** Rates, one for each of some rows. */
        public static <T> Series rates(String name, String colour, Mark mark, List<T> rows, Function<T, Point> point) {
            return rates(name, colour, mark, rows.stream().map(point).toList());
        }

        /** The same, shown only when its name is pressed. */
        public Series hiddenUnless(boolean shown) {
            return new Series(name, colour, mark, stack, percent, !shown, panel, points);
        }

        /** The same in a panel. */
        public Series in(int place) {
            return new Series(name, colour, mark, stack, percent, hidden, place, points);
        }
    }

    /**
     * One point.
     *
     * @param value its value; null for none
     * @param href where it leads; null for nowhere
     * @param row its row in a {@link Shape#HEAT}
     * @param at its label there
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Point(@Nullable Number value, @Nullable String href, int row, int at) {

        private static final double PERMILLE = 1000.0;

        /** A count that leads nowhere. */
        public static Point of(@Nullable Number value) {
            return new Point(value, null, 0, 0);
        }

        /** A count that leads to what is behind it. */
        public static Point of(@Nullable Number value, String href) {
            return new Point(value, href, 0, 0);
        }

        /** A rate in percent with one decimal. */
        public static Point percent(@Nullable Double rate) {
            return of(rate == null ? null : Math.round(rate * PERMILLE) / 10.0);
        }

        /** The same; none where it is more than one to one, which is no rate and stands in the table alone. */
        public static Point share(@Nullable Double rate) {
            return percent(rate == null || rate > 1 ? null : rate);
        }
    }
}
