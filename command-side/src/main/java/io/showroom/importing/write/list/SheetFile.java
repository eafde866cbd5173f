package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.showroom.commandapi.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A list as a store has it: a workbook, or a text file with separators. */
final class SheetFile {

    /** As many rows as one list may have. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 200;
    private static final long LARGEST = 30L << 20;
    private static final int OLD_WORKBOOK = 0xD0;

    private SheetFile() {}

    /**
     * Reads all tables that hold something.
     *
     * @throws Refused if it is no such file, broken, empty, or too large
     */
    static List<Sheet> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Refused.malformed("listTooLarge", "file", LARGEST >> 20);
            }
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(4);
            }
            if (start.length > 0 && (start[0] & 0xff) == OLD_WORKBOOK) {
                throw Refused.malformed("oldWorkbook", "file");
            }
            List<Sheet> sheets = start.length > 1 && start[0] == 'P' && start[1] == 'K'
                    ? WorkbookSheets.read(file)
                    : TextSheet.read(file, start);
            if (sheets.isEmpty()) {
                throw Refused.malformed("emptyFile", "file");
            }
            return sheets;
        } catch (IOException | CsvParseException e) {
            throw Refused.malformed("unreadableFile", "file");
        }
    }

    /** Refuses what is too much for one list. */
    static void fits(long rows, int columns) {
        if (rows > MOST_ROWS) {
            throw Refused.malformed("tooManyRows", "file", MOST_ROWS);
        }
        if (columns > MOST_COLUMNS) {
            throw Refused.malformed("tooManyColumns", "file", MOST_COLUMNS);
        }
    }
}
