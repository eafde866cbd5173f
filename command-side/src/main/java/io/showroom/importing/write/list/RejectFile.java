package io.showroom.importing.write.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a workbook or a text file that a spreadsheet opens; marked cells stand out. */
final class RejectFile {

    private static final String WRONG = "FBDAD8";
    private static final String HEAD = "E8EDF3";
    private static final int WIDTH = 16;
    private static final int WIDE = 60;

    private RejectFile() {}

    /**
     * One line of the file.
     *
     * @param cells its texts
     * @param wrong whether each of them is at fault
     */
    record Line(List<String> cells, List<Boolean> wrong) {}

    static void csv(List<String> header, List<Line> lines, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            // Spreadsheets know by this mark how the file is encoded.
            text.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(header.stream().map(RejectFile::harmless).toList());
                lines.forEach(line -> csv.writeRecord(
                        line.cells().stream().map(RejectFile::harmless).toList()));
            }
        }
    }

    static void xlsx(String title, List<String> header, List<Line> lines, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Showroom", null);
        book.setGlobalDefaultFont("Microsoft YaHei", 10);
        Worksheet sheet = book.newWorksheet(title);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
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
                sheet.value(row + 1, column, line.cells().get(column));
                sheet.style(row + 1, column).format("@").set();
                if (line.wrong().get(column)) {
                    sheet.style(row + 1, column).fillColor(WRONG).set();
                }
            }
        }
        book.finish();
    }

    /** A text that no spreadsheet takes for a formula; numbers with a sign stay as they are. */
    private static String harmless(String text) {
        boolean formula =
                !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-][\\d\\s().-]+");
        return formula ? "'" + text : text;
    }
}
