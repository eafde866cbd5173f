package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Layout of a table on A4, with the largest font that its columns allow.
 *
 * @param points font size in points
 * @param dense whether line spacing is reduced
 * @param widths widths of its columns in percent
 */
public record PageLayout(String points, boolean dense, List<String> widths) {

    private static final double[] SIZES = {9, 8, 7.5, 7, 6.5, 6};
    private static final double READABLE = 6.5;
    private static final double SMALL = 7;
    private static final double DENSE_FROM = 7.5;

    /** Widths of A4 between the margins, in points. */
    private static final double LANDSCAPE = 790;

    private static final double PORTRAIT = 543;

    /** Width of a digit relative to the font size, in the widest of the usual fonts. */
    private static final double DIGIT = 0.62;

    private static final double BETWEEN = 6.5;
    private static final double BETWEEN_DENSE = 3.5;

    /** Copies the list. */
    public PageLayout {
        widths = List.copyOf(widths);
    }

    /** Computes the layout from the lines that a page shows. */
    static PageLayout of(Form table) {
        ColumnWidths widths = new ColumnWidths(table);
        table.shown().forEach(shown -> {
            shown.lines().forEach(line -> widths.see(line, false));
            shown.block().foot().forEach(line -> widths.see(line, true));
        });
        table.foot().forEach(line -> widths.see(line, true));
        double size = size(table, widths);
        double[] rooms = widths.in(room(table, size));
        double between = between(size) / (size * DIGIT);
        double all = between * rooms.length;
        for (double room : rooms) {
            all += room;
        }
        List<String> shares = new ArrayList<>();
        for (double room : rooms) {
            shares.add(String.format(Locale.ROOT, "%.2f", (room + between) * 100 / all));
        }
        return new PageLayout(
                String.valueOf(size),
                size <= DENSE_FROM,
                shares.subList(0, table.columns().size()));
    }

    private static double size(Form table, ColumnWidths widths) {
        for (double size : SIZES) {
            if (size >= READABLE && widths.good() <= room(table, size)) {
                return size;
            }
        }
        for (double size : SIZES) {
            if (size <= SMALL && widths.least() <= room(table, size)) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private static double room(Form table, double size) {
        double width = table.landscape() ? LANDSCAPE : PORTRAIT;
        return (width - table.columns().size() * between(size)) / (size * DIGIT);
    }

    private static double between(double size) {
        return size <= DENSE_FROM ? BETWEEN_DENSE : BETWEEN;
    }
}
