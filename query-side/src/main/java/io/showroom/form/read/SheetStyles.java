package io.showroom.form.read;

import io.showroom.form.read.FormCell.Tone;
import java.time.LocalDate;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How the cells of a sheet look: a font that has Chinese, borders, what stands out bold or on grey or red ground. */
final class SheetStyles {

    private static final String HEAD = "E8EDF3";
    private static final String SHADE = "EDEFF1";
    private static final String WARNING = "FBDAD8";
    private static final String LINE = "9AA4AE";

    private final Worksheet sheet;

    SheetStyles(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Whether a cell is bold by itself. */
    static boolean bold(FormCell cell) {
        return cell.tone() == Tone.STRONG || cell.tone() == Tone.WARNING;
    }

    /** A text over the whole width. */
    void across(int row, int last, int size, boolean bold, String align) {
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

    /** The headings. */
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

    /** A cell of a line. */
    void cell(int row, int from, int to, FormCell cell, String align, boolean sum) {
        StyleSetter style = sheet.range(row, from, row, to)
                .style()
                .fontName(FormSheet.FONT)
                .fontSize(FormSheet.SIZE)
                .wrapText(cell.value() instanceof String text && !TextRoom.whole(text))
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
        if (cell.value() instanceof FormCell.Share share && share.of() != null) {
            style = style.format("0.0%");
        } else if (cell.value() instanceof LocalDate) {
            style = style.format("yyyy-mm-dd");
        }
        style.set();
    }
}
