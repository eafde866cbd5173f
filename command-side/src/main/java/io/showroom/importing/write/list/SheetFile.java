package io.showroom.importing.write.list;

import io.showroom.commandapi.Refused;
import io.showroom.importing.write.file.TableFile;
import io.showroom.importing.write.file.TableSink;
import io.showroom.importing.write.file.UploadBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A list as a store has it: the tables of its file that hold something, hidden ones last.
 *
 * @param form form of the file that people get back: CSV or XLSX
 * @param sheets its tables
 */
record SheetFile(String form, List<Sheet> sheets) {

    /** As many rows as one list may have. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 200;
    private static final long MOST_CHARACTERS = 50_000_000;
    private static final long LARGEST = 30L << 20;

    /**
     * Reads all tables that hold something.
     *
     * @throws Refused if it is no such file, broken, empty, or too large
     */
    static SheetFile read(Path file, UploadBounds bounds) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw Refused.malformed("listTooLarge", "file", LARGEST >> 20);
        }
        Collected collected = new Collected();
        TableFile.Form form = TableFile.read(file, bounds, collected);
        List<Sheet> sheets = collected.sheets();
        if (sheets.isEmpty()) {
            throw Refused.malformed("emptyFile", "file");
        }
        long characters = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .mapToLong(String::length)
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw Refused.malformed("tooMuchText", "file", MOST_CHARACTERS);
        }
        return new SheetFile(form == TableFile.Form.TEXT ? "CSV" : "XLSX", sheets);
    }

    /** Collects the rows of all tables. Cells joined downwards say the same in every row. */
    private static final class Collected implements TableSink {

        private final List<Table> tables = new ArrayList<>();
        private long rowsInAll;

        private record Table(String name, boolean hidden, List<SheetRow> rows, MergedCells joined) {}

        @Override
        public boolean table(String name, boolean hidden) {
            tables.add(new Table(name, hidden, new ArrayList<>(), new MergedCells()));
            return true;
        }

        @Override
        public void row(long line, boolean hidden, List<String> cells) {
            if (++rowsInAll > MOST_ROWS) {
                throw Refused.malformed("tooManyRows", "file", MOST_ROWS);
            }
            if (cells.size() > MOST_COLUMNS) {
                throw Refused.malformed("tooManyColumns", "file", MOST_COLUMNS);
            }
            tables.getLast()
                    .rows()
                    .add(new SheetRow(
                            line, hidden, cells.stream().map(String::strip).toList()));
        }

        @Override
        public void joined(int column, long from, long to) {
            if (column < MOST_COLUMNS) {
                tables.getLast().joined().add(column, from, to);
            }
        }

        List<Sheet> sheets() {
            return tables.stream()
                    .filter(table -> !table.rows().isEmpty())
                    .sorted(Comparator.comparing(Table::hidden))
                    .map(table -> new Sheet(
                            table.name(),
                            table.hidden(),
                            table.rows().stream().map(table.joined()::fill).toList()))
                    .toList();
        }
    }
}
