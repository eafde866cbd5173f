package io.showroom.form.read;

import io.showroom.form.read.Form.Heading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a sheet that looks as the form does: title over the whole width, merged headings that repeat on
 * every page, borders, A4 with page numbers. Columns have the width and rows the height that their texts need: most
 * programs fit neither by themselves.
 */
final class FormSheet {

    static final String FONT = "Microsoft YaHei";
    static final int SIZE = 9;
    private static final int TITLE_SIZE = 14;
    private static final int FLUSHED_EVERY = 500;

    /** Of longer tables only so many lines are seen before the widths of columns are settled. */
    private static final int SEEN = 2000;

    /** Widths of A4 between the margins, in digits. */
    private static final double LANDSCAPE = 146;

    private static final double PORTRAIT = 99;
    private static final double BETWEEN = 1.4;

    /** So much more goes on a page before lines are broken more often: the print is made smaller then. */
    private static final double SMALLER = 1.25;

    private static final double POINTS_A_LINE = 13.5;
    private static final double POINTS_BETWEEN = 3;
    private static final double HIGHEST = 409;

    private final Form form;
    private final Worksheet sheet;
    private final SheetStyles styles;
    private final int last;
    private final ColumnWidths needed;
    private List<Line> waiting = new ArrayList<>();
    private double[] widths = {};
    private int row;

    /**
     * A line to be written.
     *
     * @param line the line; a title if it is one cell and {@code title}
     * @param sum whether it is a sum
     * @param title whether it goes over the whole width
     */
    private record Line(FormLine line, boolean sum, boolean title) {}

    FormSheet(Form form, Worksheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.styles = new SheetStyles(sheet);
        this.last = Math.max(0, form.columns().size() - 1);
        this.needed = new ColumnWidths(form);
    }

    void write(List<FormBlock> blocks) {
        for (FormBlock block : blocks) {
            if (block.title() != null) {
                put(new Line(FormLine.of(block.title()), false, true));
            }
            block.lines().forEach(line -> put(new Line(line, false, false)));
            block.foot().forEach(line -> put(new Line(line, true, false)));
        }
        form.foot().forEach(line -> put(new Line(line, true, false)));
        if (widths.length == 0) {
            begin();
        }
        if (!form.signatures().isEmpty()) {
            row++;
            across(String.join("        ", form.signatures()), SIZE, false, "left");
        }
    }

    private void put(Line line) {
        if (widths.length > 0) {
            line(line);
            return;
        }
        waiting.add(line);
        if (!line.title()) {
            needed.see(line.line(), line.sum());
        }
        if (waiting.size() > SEEN) {
            needed.keepDeclared();
            begin();
        }
    }

    private void begin() {
        widths = needed.in(width());
        page();
        across(form.title(), TITLE_SIZE, true, "center");
        form.under().forEach(text -> across(text, SIZE, false, "left"));
        header();
        waiting.forEach(this::line);
        waiting = List.of();
    }

    /** The room of all columns. */
    private double width() {
        double page = form.landscape() ? LANDSCAPE : PORTRAIT;
        double between = (last + 1) * BETWEEN;
        return Math.clamp(needed.good(), page - between, page * SMALLER - between);
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(form.landscape() ? "landscape" : "portrait");
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footerMargin(0.3f);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.hideGridLines();
        sheet.footer("&P / &N", Position.CENTER);
        for (int column = 0; column <= last; column++) {
            sheet.width(column, widths[column] + BETWEEN);
        }
    }

    /** The room for a text over neighbouring columns. */
    private double room(int from, int to) {
        double room = (to - from) * BETWEEN;
        for (int column = from; column <= to; column++) {
            room += widths[column];
        }
        return room;
    }

    private void height(int at, double lines) {
        sheet.rowHeight(at, Math.min(HIGHEST, lines * POINTS_A_LINE + POINTS_BETWEEN));
    }

    private void across(String text, int size, boolean bold, String align) {
        String said = ErasedName.here(text);
        sheet.value(row, 0, said);
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        styles.across(row, last, size, bold, align);
        double larger = (double) size / SIZE;
        height(
                row,
                larger * Math.max(1, TextRoom.lines(said, room(0, last) / larger / (bold ? ColumnWidths.BOLD : 1))));
        row++;
    }

    private void header() {
        List<List<Heading>> rows = form.header();
        if (rows.isEmpty()) {
            return;
        }
        int first = row;
        double[] lines = new double[rows.size()];
        for (List<Heading> headings : rows) {
            for (Heading heading : headings) {
                int to = heading.from() + heading.columns() - 1;
                sheet.value(row, heading.from(), heading.text());
                if (heading.columns() > 1 || heading.rows() > 1) {
                    sheet.range(row, heading.from(), row + heading.rows() - 1, to)
                            .merge();
                }
                double needs = lines(heading.text(), heading.from(), to, true);
                for (int at = row - first; at < row - first + heading.rows(); at++) {
                    lines[at] = Math.max(lines[at], needs / heading.rows());
                }
            }
            row++;
        }
        for (int at = 0; at < lines.length; at++) {
            height(first + at, lines[at]);
        }
        styles.header(first, row - 1, last);
        sheet.repeatRows(first, row - 1);
        sheet.freezePane(0, row);
    }

    private double lines(String text, int from, int to, boolean bold) {
        return Math.max(1, TextRoom.lines(text, room(from, to) / (bold ? ColumnWidths.BOLD : 1)));
    }

    private void line(Line line) {
        if (line.title()) {
            across(String.valueOf(line.line().cells().getFirst().value()), SIZE, true, "left");
            flush();
            return;
        }
        int column = 0;
        double lines = 1;
        for (FormCell cell : line.line().cells()) {
            if (column > last) {
                break;
            }
            int to = Math.min(last, column + cell.columns() - 1);
            value(column, cell.value());
            if (to > column) {
                sheet.range(row, column, row, to).merge();
            }
            if (cell.value() instanceof String text) {
                lines = Math.max(lines, lines(ErasedName.here(text), column, to, line.sum() || SheetStyles.bold(cell)));
            }
            styles.cell(row, column, to, cell, form.alignOf(column, cell), line.sum());
            column = to + 1;
        }
        for (; column <= last; column++) {
            styles.cell(row, column, column, FormCell.EMPTY, form.alignOf(column, FormCell.EMPTY), line.sum());
        }
        height(row, lines);
        row++;
        flush();
    }

    private void value(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case FormCell.Share share when share.of() == null -> sheet.value(row, column, "–");
            case FormCell.Share share -> sheet.value(row, column, share.of());
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            default -> sheet.value(row, column, ErasedName.here(value.toString()));
        }
    }

    private void flush() {
        if (row % FLUSHED_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
