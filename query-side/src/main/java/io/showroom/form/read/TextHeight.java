package io.showroom.form.read;

/**
 * How many lines a text takes in a cell of a workbook. A spreadsheet grows its rows by itself, but not for merged
 * cells: there what does not fit is cut off.
 */
final class TextHeight {

    private static final int WIDE_FROM = 0x2E80;
    private static final double POINTS_A_LINE = 13.5;

    private TextHeight() {}

    /**
     * The lines needed.
     *
     * @param text what is written
     * @param width of the cell, in characters of Latin text
     */
    static int lines(String text, double width) {
        int lines = 0;
        for (String paragraph : text.split("\\R", -1)) {
            double taken = paragraph
                    .codePoints()
                    .map(letter -> letter >= WIDE_FROM ? 2 : 1)
                    .sum();
            lines += Math.max(1, (int) Math.ceil(taken / Math.max(1, width - 1)));
        }
        return lines;
    }

    /** The height of so many lines, in points. */
    static double points(int lines) {
        return lines * POINTS_A_LINE;
    }
}
