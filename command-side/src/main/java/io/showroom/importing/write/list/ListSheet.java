package io.showroom.importing.write.list;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name how the workbook calls it; empty for a text file
 * @param hidden whether the workbook hides it
 * @param rows the rows that hold something
 */
record ListSheet(String name, boolean hidden, List<ListSheetRow> rows) {}
