package io.showroom.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the displayed texts of a workbook. */
final class PrintedWorkbook {

    private PrintedWorkbook() {}

    /** Returns the texts of all cells of all sheets as a spreadsheet program displays them. */
    static List<String> texts(Path file) {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            List<String> texts = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.forEach(cell -> {
                        if (cell != null && cell.getType() != CellType.EMPTY) {
                            texts.add(shown(cell));
                        }
                    });
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = String.valueOf(cell.getDataFormatString());
        if (format.contains("yy")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        if (format.contains("%")) {
            return number.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
        }
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : "";
    }
}
