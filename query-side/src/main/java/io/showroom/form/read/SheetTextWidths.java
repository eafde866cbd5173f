package io.showroom.form.read;

/** The room that the columns of a sheet leave for texts, in digits. */
record SheetTextWidths(double[] widths) {

    /** Widths of A4 between the margins. */
    private static final double LANDSCAPE = 146;

    private static final double PORTRAIT = 99;
    private static final double BETWEEN = 0.9;

    /** So much more goes on a page before lines are broken more often: the print is made smaller then. */
    private static final double SMALLER = 1.25;

    /** The columns' share of the page. */
    static SheetTextWidths of(Form form, ColumnWidths needed) {
        double page = form.landscape() ? LANDSCAPE : PORTRAIT;
        double between = Math.max(1, form.columns().size()) * BETWEEN;
        return new SheetTextWidths(needed.in(Math.clamp(needed.good(), page - between, page * SMALLER - between)));
    }

    /** Width of a column with what stands between it and the next. */
    double column(int at) {
        return widths[at] + BETWEEN;
    }

    /** The room for a text over neighbouring columns. */
    double over(int from, int to, boolean bold) {
        double room = (to - from) * BETWEEN;
        for (int column = from; column <= to; column++) {
            room += widths[column];
        }
        return room / (bold ? ColumnWidths.BOLD : 1);
    }
}
