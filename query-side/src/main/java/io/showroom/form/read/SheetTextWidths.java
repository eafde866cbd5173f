package io.showroom.form.read;

/** Widths of a sheet's columns, in digits. */
record SheetTextWidths(double[] widths) {

    /** Widths of A4 between the margins, in digits. */
    private static final double LANDSCAPE = 146;

    private static final double PORTRAIT = 99;
    private static final double BETWEEN = 0.9;

    /** A page may be exceeded by this factor before lines are broken more often; the print is scaled down then. */
    private static final double SMALLER = 1.25;

    /** Computes the widths of the columns for the page. */
    static SheetTextWidths of(Form form, ColumnWidths needed) {
        double page = form.landscape() ? LANDSCAPE : PORTRAIT;
        double between = Math.max(1, form.columns().size()) * BETWEEN;
        return new SheetTextWidths(needed.in(Math.clamp(needed.good(), page - between, page * SMALLER - between)));
    }

    /** Returns the width of a column with its padding. */
    double column(int at) {
        return widths[at] + BETWEEN;
    }

    /** Returns the width available for a text over neighbouring columns. */
    double over(int from, int to, boolean bold) {
        double room = (to - from) * BETWEEN;
        for (int column = from; column <= to; column++) {
            room += widths[column];
        }
        return room / (bold ? ColumnWidths.BOLD : 1);
    }
}
