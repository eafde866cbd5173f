package io.showroom.importing.write.list;

import io.showroom.commandapi.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The sheets of a workbook that hold something. Cells joined downwards say the same in every row. */
final class WorkbookSheets {

    private static final long LARGEST_UNPACKED = 400L << 20;

    private WorkbookSheets() {}

    static List<Sheet> read(Path file) throws IOException {
        List<MergedCells> merged = unpacked(file);
        List<Sheet> sheets = new ArrayList<>();
        long rowsInAll = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                MergedCells joined =
                        sheet.getIndex() < merged.size() ? merged.get(sheet.getIndex()) : new MergedCells();
                List<SheetRow> rows = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) stream::iterator) {
                        SheetRow read = SheetRow.of(row.getRowNum(), joined.fill(row.getRowNum(), texts(row)));
                        if (!read.isEmpty()) {
                            rows.add(read);
                            SheetFile.fits(++rowsInAll, read.cells().size());
                        }
                    }
                }
                if (!rows.isEmpty()) {
                    sheets.add(new Sheet(sheet.getName(), List.copyOf(rows)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException("not a workbook", e);
        }
        return sheets;
    }

    private static List<MergedCells> unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > LARGEST_UNPACKED) {
                throw Refused.malformed("listTooLarge", "file", LARGEST_UNPACKED >> 20);
            }
            return MergedCells.of(zip);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            String moment = cell.asDate().toString().replace('T', ' ');
            return moment.endsWith(" 00:00") ? moment.substring(0, moment.length() - " 00:00".length()) : moment;
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    /** Whether the number is shown as a date, in whichever language's form. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return bare.contains("d") && (bare.contains("m") || bare.contains("y"));
    }
}
