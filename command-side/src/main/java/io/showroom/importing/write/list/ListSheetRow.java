package io.showroom.importing.write.list;

import java.util.List;

/**
 * One row that holds something.
 *
 * @param line line of the file or row of the sheet, from 1
 * @param hidden whether the file hides it, by a filter or by hand
 * @param cells its texts from the first column on, without blanks around them; empty cells at the end are left out
 */
record ListSheetRow(long line, boolean hidden, List<String> cells) {

    /** A row that everybody sees. */
    ListSheetRow(long line, List<String> cells) {
        this(line, false, cells);
    }

    /** A row that everybody sees, of texts as they stand in the file. */
    static ListSheetRow of(long line, List<String> texts) {
        int end = texts.size();
        while (end > 0 && texts.get(end - 1).isBlank()) {
            end--;
        }
        return new ListSheetRow(
                line, texts.subList(0, end).stream().map(String::strip).toList());
    }

    /** The text of a column; empty if the row ends before. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
