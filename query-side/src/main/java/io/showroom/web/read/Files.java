package io.showroom.web.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as files. */
final class Files {

    /** Without it the usual spreadsheet programs take Chinese for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Files() {}

    static byte[] csv(TableFile table) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.headers().stream().map(Files::harmless).toList());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(Files::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(TableFile table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Showroom", null)) {
            Worksheet sheet = book.newWorksheet(sheetName(table.name()));
            for (int column = 0; column < table.headers().size(); column++) {
                sheet.value(0, column, table.headers().get(column));
            }
            sheet.range(0, 0, 0, Math.max(0, table.headers().size() - 1))
                    .style()
                    .bold()
                    .set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                List<@Nullable Object> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    cell(sheet, row + 1, column, cells.get(column));
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case Long number -> sheet.value(row, column, number);
            case Double number -> sheet.value(row, column, number);
            case TableFile.Percent percent -> {
                sheet.value(row, column, percent.share());
                sheet.style(row, column).format("0.0%").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> number.toString();
            case Double number -> decimal(number, 4);
            case TableFile.Percent percent -> decimal(percent.share() * 100, 2) + "%";
            default -> harmless(value.toString());
        };
    }

    private static String decimal(double number, int places) {
        return BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A text that no spreadsheet program takes for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.substring(0, Math.min(31, allowed.length()));
    }
}
