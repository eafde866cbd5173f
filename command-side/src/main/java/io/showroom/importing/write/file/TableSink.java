package io.showroom.importing.write.file;

import java.util.List;

/** Receives the tables of a file while it is read. Empty rows are omitted. */
public interface TableSink {

    /**
     * Called at the beginning of a table.
     *
     * @param name name in the file; empty if it has none
     * @param hidden whether the file hides it
     * @return whether to read its rows
     */
    boolean table(String name, boolean hidden);

    /**
     * Called for each row of the current table.
     *
     * @param line line of the file or row of the sheet, from 1
     * @param hidden whether the file hides it, by a filter or by hand
     * @param cells its texts from the first column on, as displayed; dates as {@code yyyy-MM-dd[ HH:mm[:ss]]}; empty
     *     cells at the end are omitted
     */
    void row(long line, boolean hidden, List<String> cells);

    /**
     * Called for cells of a column that are merged vertically, after the rows.
     *
     * @param column index from 0
     * @param from first line
     * @param to last line
     */
    default void joined(int column, long from, long to) {}
}
