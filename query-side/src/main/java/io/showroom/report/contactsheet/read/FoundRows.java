package io.showroom.report.contactsheet.read;

import java.util.List;

/**
 * The rows of a sheet.
 *
 * @param position position in the log that they were computed at
 * @param rows the rows, in no order
 * @param openBefore how many of these consultants' prospects were open when the month before ended
 */
record FoundRows(long position, List<SheetRow> rows, long openBefore) {}
