package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
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
 * The non-empty tables of a list's file, hidden ones last.
 *
 * @param form format of the file of rejected rows: CSV or XLSX
 * @param sheets its tables
 */
record SheetFile(String form, List<ListSheet> sheets) {

    /** Maximum number of rows of one list. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 200;
    private static final long MOST_CHARACTERS = 50_000_000;
    private static final long LARGEST = 30L << 20;

    /**
     * Reads all non-empty tables.
     *
     * @throws Rejection if the file is of another kind, damaged, empty, or too large
     */
    static SheetFile read(Path file, UploadBounds bounds) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw Rejection.malformed("listTooLarge", "file", LARGEST >> 20);
        }
        Collected collected = new Collected();
        TableFile.Format form = TableFile.read(file, bounds, collected);
        List<ListSheet> sheets = collected.sheets();
        if (sheets.isEmpty()) {
            throw Rejection.malformed("emptyFile", "file");
        }
        long characters = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .mapToLong(String::length)
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw Rejection.malformed("tooMuchText", "file", MOST_CHARACTERS);
        }
        return new SheetFile(form == TableFile.Format.TEXT ? "CSV" : "XLSX", sheets);
    }

    /** Collects the rows of all tables; vertically merged cells have the same value in every row. */
    private static final class Collected implements TableSink {

        private final List<Table> tables = new ArrayList<>();
        private long rowsInAll;

        private record Table(String name, boolean hidden, List<ListSheetRow> rows, MergedCells joined) {}

        @Override
        public boolean table(String name, boolean hidden) {
            tables.add(new Table(name, hidden, new ArrayList<>(), new MergedCells()));
            return true;
        }

        @Override
        public void row(long line, boolean hidden, List<String> cells) {
            if (++rowsInAll > MOST_ROWS) {
                throw Rejection.malformed("tooManyRows", "file", MOST_ROWS);
            }
            if (cells.size() > MOST_COLUMNS) {
                throw Rejection.malformed("tooManyColumns", "file", MOST_COLUMNS);
            }
            tables.getLast()
                    .rows()
                    .add(new ListSheetRow(
                            line, hidden, cells.stream().map(String::strip).toList()));
        }

        @Override
        public void joined(int column, long from, long to) {
            if (column < MOST_COLUMNS) {
                tables.getLast().joined().add(column, from, to);
            }
        }

        List<ListSheet> sheets() {
            return tables.stream()
                    .filter(table -> !table.rows().isEmpty())
                    .sorted(Comparator.comparing(Table::hidden))
                    .map(table -> new ListSheet(
                            table.name(),
                            table.hidden(),
                            table.rows().stream().map(table.joined()::fill).toList()))
                    .toList();
        }
    }
}
