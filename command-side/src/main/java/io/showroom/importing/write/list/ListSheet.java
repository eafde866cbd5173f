package io.showroom.importing.write.list;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name its name in the workbook; empty for a text file
 * @param hidden whether the workbook hides it
 * @param rows its non-empty rows
 */
record ListSheet(String name, boolean hidden, List<ListSheetRow> rows) {}
