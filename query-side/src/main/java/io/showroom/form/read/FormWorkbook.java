package io.showroom.form.read;

import io.showroom.form.read.Form.Heading;
import io.showroom.form.read.FormCell.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a form as a workbook that looks as the form does: title over the whole width, merged headings that repeat on
 * every page, borders, widths, a font that has Chinese, A4 with page numbers.
 */
final class FormWorkbook {

    private static final String FONT = "Microsoft YaHei";
    private static final int TITLE_SIZE = 14;
    private static final int SIZE = 9;
    private static final String HEAD = "E8EDF3";
    private static final String SHADE = "EDEFF1";
    private static final String WARNING = "FBDAD8";
    private static final String LINE = "9AA4AE";
    private static final int FLUSHED_EVERY = 500;
    private static final int LONGEST_NAME = 31;
    private static final double WIDEST = 60;

    private final Form form;
    private final Worksheet sheet;
    private final int last;
    private int row;

    private FormWorkbook(Form form, Worksheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.last = Math.max(0, form.columns().size() - 1);
    }

    static void write(Form form, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Showroom", null);
        book.setGlobalDefaultFont(FONT, SIZE);
        for (Form side : form.sides()) {
            sheets(side, book);
        }
        book.finish();
    }

    private static void sheets(Form form, Workbook book) {
        if (form.blocks().size() < 2 || !form.blocks().stream().allMatch(FormBlock::apart)) {
            new FormWorkbook(form, book.newWorksheet(sheetName(form.title()))).write(form.blocks());
            return;
        }
        Set<String> taken = new HashSet<>();
        for (FormBlock block : form.blocks()) {
            String name = free(sheetName(Objects.requireNonNullElse(block.title(), form.title())), taken);
            new FormWorkbook(form, book.newWorksheet(name)).write(List.of(block));
        }
    }

    /** Two sheets of one name, in whatever case, are no workbook. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            String ending = " " + n;
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length())) + ending;
        }
        return free;
    }

    private void write(List<FormBlock> blocks) {
        page();
        head();
        header();
        for (FormBlock block : blocks) {
            if (block.title() != null) {
                across(block.title(), SIZE, true, "left");
            }
            block.lines().forEach(line -> line(line, false));
            block.foot().forEach(line -> line(line, true));
        }
        form.foot().forEach(line -> line(line, true));
        if (!form.signatures().isEmpty()) {
            row++;
            across(String.join("        ", form.signatures()), SIZE, false, "left");
        }
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(form.landscape() ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.hideGridLines();
        sheet.footer("&P / &N", Position.CENTER);
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(column, column));
        }
    }

    private double width(int from, int to) {
        double width = 0;
        for (int column = from; column <= to; column++) {
            width += Math.min(WIDEST, form.columns().get(column).width() + 1);
        }
        return width;
    }

    private void head() {
        across(form.title(), TITLE_SIZE, true, "center");
        form.under().forEach(text -> across(text, SIZE, false, "left"));
    }

    private void across(String text, int size, boolean bold, String align) {
        sheet.value(row, 0, ErasedName.here(text));
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        var style = sheet.range(row, 0, row, last)
                .style()
                .fontName(FONT)
                .fontSize(size)
                .horizontalAlignment(align)
                .verticalAlignment("center");
        (bold ? style.bold() : style).set();
        row++;
    }

    private void header() {
        int first = row;
        List<List<Heading>> rows = form.header();
        if (rows.isEmpty()) {
            return;
        }
        for (List<Heading> headings : rows) {
            for (Heading heading : headings) {
                int to = heading.from() + heading.columns() - 1;
                sheet.value(row, heading.from(), heading.text());
                if (heading.columns() > 1 || heading.rows() > 1) {
                    sheet.range(row, heading.from(), row + heading.rows() - 1, to)
                            .merge();
                }
            }
            row++;
        }
        sheet.range(first, 0, row - 1, last)
                .style()
                .fontName(FONT)
                .fontSize(SIZE)
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        sheet.repeatRows(first, row - 1);
        sheet.freezePane(0, row);
    }

    private void line(FormLine line, boolean sum) {
        int column = 0;
        int lines = 1;
        boolean merged = false;
        for (FormCell cell : line.cells()) {
            if (column > last) {
                break;
            }
            int to = Math.min(last, column + cell.columns() - 1);
            value(column, cell.value());
            if (to > column) {
                sheet.range(row, column, row, to).merge();
            }
            if (cell.value() instanceof String text) {
                int needed = TextHeight.lines(text, width(column, to));
                merged |= to > column && needed > 1;
                lines = Math.max(lines, needed);
            }
            style(column, to, cell, sum);
            column = to + 1;
        }
        for (; column <= last; column++) {
            style(column, column, FormCell.EMPTY, sum);
        }
        if (merged) {
            sheet.rowHeight(row, TextHeight.points(lines));
        }
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

    private void style(int from, int to, FormCell cell, boolean sum) {
        var style = sheet.range(row, from, row, to)
                .style()
                .fontName(FONT)
                .fontSize(SIZE)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(form.alignOf(from, cell))
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
        if (sum || cell.tone() == Tone.STRONG || cell.tone() == Tone.WARNING) {
            style = style.bold();
        }
        if (cell.tone() == Tone.WARNING) {
            style = style.fillColor(WARNING);
        } else if (sum || cell.tone() == Tone.SHADED) {
            style = style.fillColor(sum ? HEAD : SHADE);
        }
        if (cell.value() instanceof FormCell.Share share && share.of() != null) {
            style = style.format("0.0%");
        } else if (cell.value() instanceof LocalDate) {
            style = style.format("yyyy-mm-dd");
        }
        style.set();
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

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
    }
}
