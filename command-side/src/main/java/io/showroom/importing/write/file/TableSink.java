package io.showroom.importing.write.file;

import java.util.List;

/** Takes the tables of a file while they are read. Rows without anything in them do not come. */
public interface TableSink {

    /**
     * The next table begins.
     *
     * @param name how the file calls it; empty if it has no name
     * @param hidden whether the file hides it from whoever opens it
     * @return whether its rows are wanted
     */
    boolean table(String name, boolean hidden);

    /**
     * A row of the table at hand.
     *
     * @param line line of the file or row of the sheet, from 1
     * @param hidden whether the file hides it, by a filter or by hand
     * @param cells its texts from the first column on, as a person would see them; dates as {@code yyyy-MM-dd[
     *     HH:mm[:ss]]}; empty cells at the end are left out
     */
    void row(long line, boolean hidden, List<String> cells);

    /**
     * Cells of a column are joined downwards; comes after the rows.
     *
     * @param column from 0
     * @param from first line
     * @param to last line
     */
    default void joined(int column, long from, long to) {}
}
