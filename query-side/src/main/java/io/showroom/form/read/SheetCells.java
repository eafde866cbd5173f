package io.showroom.form.read;

import io.showroom.form.read.FormCell.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a sheet: a font with Chinese characters, borders, bold, grey or red background. */
record SheetCells(Worksheet sheet) {

    private static final String HEAD = "E8EDF3";
    private static final String SHADE = "EDEFF1";
    private static final String WARNING = "FBDAD8";
    private static final String LINE = "9AA4AE";

    /** Whether a cell is bold by its tone. */
    static boolean bold(FormCell cell) {
        return cell.tone() == Tone.STRONG || cell.tone() == Tone.WARNING;
    }

    /** Writes a text over the whole width. */
    void across(int row, String text, int last, int size, boolean bold, String align) {
        sheet.value(row, 0, text);
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        StyleSetter style = sheet.range(row, 0, row, last)
                .style()
                .fontName(FormSheet.FONT)
                .fontSize(size)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(align);
        if (bold) {
            style = style.bold();
        }
        style.set();
    }

    /** Formats the header rows. */
    void header(int first, int to, int last) {
        sheet.range(first, 0, to, last)
                .style()
                .fontName(FormSheet.FONT)
                .fontSize(FormSheet.SIZE)
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    /** Writes a cell of a line. */
    void cell(int row, int from, int to, FormCell cell, String align, boolean sum) {
        value(row, from, cell.value());
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
        StyleSetter style = sheet.range(row, from, row, to)
                .style()
                .fontName(FormSheet.FONT)
                .fontSize(FormSheet.SIZE)
                .wrapText(cell.value() instanceof String text && !TextWidths.whole(text))
                .verticalAlignment("center")
                .horizontalAlignment(align)
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
        if (sum || bold(cell)) {
            style = style.bold();
        }
        if (cell.tone() == Tone.WARNING) {
            style = style.fillColor(WARNING);
        } else if (sum || cell.tone() == Tone.SHADED) {
            style = style.fillColor(sum ? HEAD : SHADE);
        }
        if (cell.value() instanceof FormCell.Share share && share.of() != null && share.words() == null) {
            style = style.format("0.0%");
        } else if (cell.value() instanceof LocalDate) {
            style = style.format("yyyy-mm-dd");
        }
        style.set();
    }

    private void value(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // empty cell
            }
            case FormCell.Share share when share.of() == null -> sheet.value(row, column, "–");
            case FormCell.Share share when share.words() != null -> sheet.value(row, column, share.words());
            case FormCell.Share share -> sheet.value(row, column, share.of());
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            default -> sheet.value(row, column, value.toString());
        }
    }
}
