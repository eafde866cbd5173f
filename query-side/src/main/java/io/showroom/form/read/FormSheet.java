package io.showroom.form.read;

import io.showroom.form.read.Form.Heading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a sheet that looks like the paper form: title over the whole width, merged headings that repeat on
 * every page, borders, A4 with page numbers. Column widths and row heights are computed from the texts, because most
 * programs adjust neither.
 */
final class FormSheet {

    static final String FONT = "Microsoft YaHei";
    static final int SIZE = 9;
    private static final int TITLE_SIZE = 14;
    private static final int FLUSHED_EVERY = 500;

    /** Number of lines measured before the column widths are fixed; longer tables are not measured as a whole. */
    private static final int SEEN = 2000;

    private static final double POINTS_A_LINE = 13.5;
    private static final double POINTS_BETWEEN = 3;
    /** Maximum lines of text in a row, which has at most 409 points; longer texts continue in the next row. */
    private static final int MOST_LINES = 29;

    private final Form form;
    private final Worksheet sheet;
    private final SheetCells cells;
    private final int last;
    private final ColumnWidths needed;
    private List<Line> waiting = new ArrayList<>();
    private @Nullable SheetTextWidths settled;
    private int row;

    /**
     * A line to be written.
     *
     * @param line the line; if {@code title}, its one cell spans the whole width
     * @param sum whether it is a sum
     * @param title whether it goes over the whole width
     */
    private record Line(FormLine line, boolean sum, boolean title) {}

    FormSheet(Form form, Worksheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.cells = new SheetCells(sheet);
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
        if (settled == null) {
            begin();
        }
        if (!form.signatures().isEmpty()) {
            row++;
            across(String.join("        ", form.signatures()), SIZE, false, "left");
        }
        finish();
    }

    /** Finishes the sheet; a sheet partly written locks the file, so the next one can begin only afterwards. */
    private void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Line line) {
        if (settled != null) {
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
        settled = SheetTextWidths.of(form, needed);
        page();
        across(form.title(), TITLE_SIZE, true, "center");
        form.under().forEach(text -> across(text, SIZE, false, "left"));
        header();
        waiting.forEach(this::line);
        waiting = List.of();
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
            sheet.width(column, room().column(column));
        }
    }

    private SheetTextWidths room() {
        return Objects.requireNonNull(settled);
    }

    private void height(int at, double lines) {
        sheet.rowHeight(at, lines * POINTS_A_LINE + POINTS_BETWEEN);
    }

    private void across(String text, int size, boolean bold, String align) {
        cells.across(row, text, last, size, bold, align);
        double larger = (double) size / SIZE;
        height(row, larger * Math.max(1, TextWidths.lines(text, room().over(0, last, bold) / larger)));
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
                double needs = Math.max(1, TextWidths.lines(heading.text(), room().over(heading.from(), to, true)));
                for (int at = row - first; at < row - first + heading.rows(); at++) {
                    lines[at] = Math.max(lines[at], needs / heading.rows());
                }
            }
            row++;
        }
        for (int at = 0; at < lines.length; at++) {
            height(first + at, lines[at]);
        }
        cells.header(first, row - 1, last);
        sheet.repeatRows(first, row - 1);
        sheet.freezePane(0, row);
    }

    private void line(Line line) {
        if (line.title()) {
            across(String.valueOf(line.line().cells().getFirst().value()), SIZE, true, "left");
            flush();
            return;
        }
        List<FormCell> next = new ArrayList<>();
        double lines = 1;
        int column = 0;
        for (FormCell cell : line.line().cells()) {
            if (column > last) {
                break;
            }
            int to = Math.min(last, column + cell.columns() - 1);
            FormCell here = cell;
            FormCell later = new FormCell(null, cell.columns(), cell.tone());
            if (cell.value() instanceof String text) {
                boolean bold = line.sum() || SheetCells.bold(cell);
                double room = room().over(column, to, bold);
                int needs = Math.max(1, TextWidths.lines(text, room));
                if (needs > MOST_LINES) {
                    String first = TextWidths.parts(text, room, MOST_LINES).getFirst();
                    here = new FormCell(first, cell.columns(), cell.tone());
                    later = new FormCell(text.substring(first.length()), cell.columns(), cell.tone());
                }
                lines = Math.max(lines, Math.min(needs, MOST_LINES));
            }
            cell(column, to, here, line.sum());
            next.add(later);
            column = to + 1;
        }
        for (; column <= last; column++) {
            cell(column, column, FormCell.EMPTY, line.sum());
        }
        height(row, lines);
        row++;
        flush();
        if (next.stream().anyMatch(cell -> cell.value() != null)) {
            line(new Line(new FormLine(next), line.sum(), false));
        }
    }

    private void cell(int from, int to, FormCell cell, boolean sum) {
        cells.cell(row, from, to, cell, form.alignOf(from, cell), sum);
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
