package io.showroom.importing.write.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.showroom.importing.write.file.CellText;
import io.showroom.importing.write.file.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a workbook or a CSV file; invalid cells of a workbook are highlighted. */
final class RejectFile {

    private static final String WRONG = "FBDAD8";
    private static final String HEAD = "E8EDF3";
    private static final int WIDTH = 16;
    private static final int WIDE = 60;
    private static final Pattern MOMENT =
            Pattern.compile("((?:19|20)\\d{2}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}(?::\\d{2})?))?");

    private RejectFile() {}

    /**
     * One line of the file.
     *
     * @param cells its texts
     * @param wrong whether each of them is invalid
     */
    record Line(List<String> cells, List<Boolean> wrong) {}

    static void csv(List<String> header, List<Line> lines, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            // Byte order mark, by which spreadsheets recognise UTF-8.
            text.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(header.stream().map(SafeText::guarded).toList());
                lines.forEach(line -> csv.writeRecord(
                        line.cells().stream().map(SafeText::guarded).toList()));
            }
        }
    }

    static void xlsx(String title, List<String> header, List<Line> lines, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Showroom", null);
        book.setGlobalDefaultFont("Microsoft YaHei", 10);
        Worksheet sheet = book.newWorksheet(title);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, CellText.escaped(header.get(column)));
            sheet.width(column, column == header.size() - 1 ? WIDE : WIDTH);
        }
        sheet.range(0, 0, 0, Math.max(0, header.size() - 1))
                .style()
                .bold()
                .fillColor(HEAD)
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            for (int column = 0; column < line.cells().size(); column++) {
                put(sheet, row + 1, column, line.cells().get(column));
                if (line.wrong().get(column)) {
                    sheet.style(row + 1, column).fillColor(WRONG).set();
                }
            }
        }
        book.finish();
    }

    /** Writes a date as a date value, as in the workbook that was sent, and everything else as text. */
    private static void put(Worksheet sheet, int row, int column, String text) {
        Matcher moment = MOMENT.matcher(text);
        try {
            if (moment.matches()) {
                String time = moment.group(2);
                sheet.value(
                        row,
                        column,
                        LocalDate.parse(moment.group(1)).atTime(time == null ? LocalTime.MIN : LocalTime.parse(time)));
                sheet.style(row, column)
                        .format(time == null ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss")
                        .set();
                return;
            }
        } catch (DateTimeException e) {
            // Not a valid date: written as text.
        }
        sheet.value(row, column, CellText.escaped(text));
        sheet.style(row, column).format("@").set();
    }
}
