package io.showroom.form.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a form's lines as CSV: one header row, no title, no sums; titles of blocks become a first column. */
final class FormCsv {

    /** Without it, common spreadsheet programs do not recognize UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FormCsv() {}

    static void write(Form form, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        write(form, csv);
        if (form.back() != null) {
            csv.writeRecord("");
            write(form.back(), csv);
        }
        csv.flush();
        text.flush();
    }

    private static void write(Form form, CsvWriter csv) {
        boolean titled = form.blocks().stream().anyMatch(block -> block.title() != null);
        List<String> headings = new ArrayList<>(titled ? List.of("") : List.of());
        form.columns()
                .forEach(column -> headings.add(
                        harmless(column.group() == null ? column.heading() : column.group() + " " + column.heading())));
        if (!form.header().isEmpty()) {
            csv.writeRecord(headings);
        }
        for (FormBlock block : form.blocks()) {
            String title = titled ? harmless(Objects.requireNonNullElse(block.title(), "")) : null;
            block.lines().forEach(line -> csv.writeRecord(cells(title, line, headings.size())));
        }
    }

    private static List<String> cells(@Nullable String title, FormLine line, int columns) {
        List<String> cells = new ArrayList<>(title == null ? List.of() : List.of(title));
        for (FormCell cell : line.cells()) {
            cells.add(text(cell.value()));
            cells.addAll(Collections.nCopies(cell.columns() - 1, ""));
        }
        cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
        return cells;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case FormCell.Share share when share.words() != null -> share.words();
            case FormCell.Share share -> share.of() == null ? "" : decimal(share.of() * 100, 2) + "%";
            case Double number -> decimal(number, 4);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    private static String decimal(double number, int places) {
        return BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Escapes a text that a spreadsheet would evaluate as a formula with a leading apostrophe. */
    private static String harmless(String text) {
        return text.matches("(?s)[=@\\t\\r].*|[-+](?![0-9 ]*$).*") ? "'" + text : text;
    }
}
