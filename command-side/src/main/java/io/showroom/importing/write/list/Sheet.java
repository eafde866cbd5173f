package io.showroom.importing.write.list;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name how the workbook calls it; empty for a text file
 * @param rows the rows that hold something
 */
record Sheet(String name, List<SheetRow> rows) {}
