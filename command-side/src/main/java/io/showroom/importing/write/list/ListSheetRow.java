package io.showroom.importing.write.list;

import java.util.List;

/**
 * One non-empty row.
 *
 * @param line line of the file or row of the sheet, from 1
 * @param hidden whether the file hides it, by a filter or by hand
 * @param cells its texts from the first column on, trimmed; empty cells at the end are omitted
 */
record ListSheetRow(long line, boolean hidden, List<String> cells) {

    /** Creates a visible row. */
    ListSheetRow(long line, List<String> cells) {
        this(line, false, cells);
    }

    /** Creates a visible row from untrimmed texts. */
    static ListSheetRow of(long line, List<String> texts) {
        int end = texts.size();
        while (end > 0 && texts.get(end - 1).isBlank()) {
            end--;
        }
        return new ListSheetRow(
                line, texts.subList(0, end).stream().map(String::strip).toList());
    }

    /** Returns the text of a column; empty beyond the last cell. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
