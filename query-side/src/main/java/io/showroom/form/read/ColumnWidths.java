package io.showroom.form.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes the minimum, preferred and maximum widths of a table's columns, so that no number, time, day or word is
 * broken. Units: see {@link TextWidths}.
 */
final class ColumnWidths {

    /** Longer words, such as digests, may be broken: a column for them would leave no room for others. */
    static final double LONGEST_WORD = 30;

    /** Minimum width of a text column: four Chinese characters. */
    private static final double NARROWEST_TEXT = 8;

    private static final double WIDEST = 90;

    /** Texts up to this width, such as names, are not broken if there is room. */
    private static final double SHORT_TEXT = 18;

    /** Minimum width of columns that are filled in by hand. */
    private static final double HANDWRITTEN = 16;

    /** Columns up to this width under one heading, such as the days of a month, get equal widths. */
    private static final double NARROW = 6;

    private static final int HEADING_LINES = 3;
    private static final int EASY_HEADING_LINES = 2;
    static final double BOLD = 1.08;

    private final List<FormColumn> columns;
    private final double[] least;
    private final double[] good;
    private final double[] most;

    ColumnWidths(Form table) {
        this.columns = table.columns();
        this.least = new double[Math.max(1, columns.size())];
        this.good = new double[least.length];
        this.most = new double[least.length];
        Arrays.fill(least, 1);
        table.header().forEach(headings -> headings.forEach(this::heading));
        for (int column = 0; column < columns.size(); column++) {
            FormColumn one = columns.get(column);
            if (one.align() == FormColumn.Align.LEFT && one.width() >= HANDWRITTEN) {
                widen(good, column, 1, HANDWRITTEN);
            }
        }
    }

    private void heading(Form.Heading heading) {
        String text = heading.text();
        widen(least, heading.from(), heading.columns(), TextWidths.within(text, HEADING_LINES) * BOLD);
        widen(good, heading.from(), heading.columns(), TextWidths.within(text, EASY_HEADING_LINES) * BOLD);
        widen(most, heading.from(), heading.columns(), TextWidths.of(text) * BOLD);
    }

    /** Includes a line in the computation; sums are bold. */
    void see(FormLine line, boolean sum) {
        int column = 0;
        for (FormCell cell : line.cells()) {
            if (column >= least.length) {
                return;
            }
            see(cell, column, Math.min(cell.columns(), least.length - column), sum || SheetCells.bold(cell) ? BOLD : 1);
            column += cell.columns();
        }
    }

    private void see(FormCell cell, int column, int over, double bold) {
        String text = text(cell.value());
        if (text.isEmpty()) {
            return;
        }
        double all = text.lines().mapToDouble(TextWidths::of).max().orElse(0) * bold;
        double word = cell.value() instanceof String ? Math.min(LONGEST_WORD, TextWidths.longest(text) * bold) : all;
        widen(least, column, over, Math.max(word, Math.min(all, NARROWEST_TEXT * over)));
        if (over == 1) {
            widen(
                    good,
                    column,
                    1,
                    Math.min(all, columns.isEmpty() ? all : columns.get(column).width()));
            widen(most, column, 1, Math.min(all, WIDEST));
        }
    }

    /** Keeps every column at least as wide as declared, for tables too long to be measured as a whole. */
    void keepDeclared() {
        for (int column = 0; column < columns.size(); column++) {
            widen(least, column, 1, columns.get(column).width());
        }
    }

    private static void widen(double[] widths, int from, int columns, double room) {
        double now = 0;
        for (int column = from; column < from + columns; column++) {
            now += widths[column];
        }
        for (int column = from; column < from + columns && now < room; column++) {
            widths[column] += (room - now) / columns;
        }
    }

    /** Returns the sum of the minimum widths. */
    double least() {
        return Arrays.stream(least).sum();
    }

    /** Returns the sum of the preferred widths. */
    double good() {
        return Arrays.stream(evened(larger(least, good))).sum();
    }

    /**
     * Returns a width for each column: their sum is the given width, or less if they need no more, or the minimum if
     * that is greater.
     */
    double[] in(double room) {
        double[] better = evened(larger(least, good));
        double[] best = larger(better, most);
        return Arrays.stream(better).sum() > room ? between(least, better, room) : between(better, best, room);
    }

    private double[] evened(double[] widths) {
        double[] even = widths.clone();
        for (int column = 0; column < columns.size(); column++) {
            for (int other = 0; other < columns.size(); other++) {
                if (alike(columns.get(column), columns.get(other)) && widths[other] <= NARROW) {
                    even[column] = Math.max(even[column], widths[other]);
                }
            }
        }
        return even;
    }

    private static boolean alike(FormColumn one, FormColumn other) {
        return one.group() != null && one.group().equals(other.group()) && one.width() == other.width();
    }

    private static double[] larger(double[] these, double[] those) {
        double[] larger = these.clone();
        for (int i = 0; i < larger.length; i++) {
            larger[i] = Math.max(larger[i], those[i]);
        }
        return larger;
    }

    private static double[] between(double[] small, double[] large, double room) {
        double from = Arrays.stream(small).sum();
        double to = Arrays.stream(large).sum();
        double share = to <= from ? 1 : Math.clamp((room - from) / (to - from), 0.0, 1.0);
        double[] widths = small.clone();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += share * (large[i] - small[i]);
        }
        return widths;
    }

    /** Returns the longest text by which a value is displayed in any format. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case FormCell.Share share when share.words() != null -> share.words();
            case FormCell.Share share ->
                share.of() == null ? "–" : String.format(Locale.ROOT, "%.1f%%", share.of() * 100);
            case BigDecimal number -> String.format(Locale.ROOT, "%,.2f", number);
            case Double number -> String.format(Locale.ROOT, "%,.2f", number);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }
}
