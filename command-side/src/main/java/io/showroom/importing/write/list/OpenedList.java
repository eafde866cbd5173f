package io.showroom.importing.write.list;

import java.util.ArrayList;
import java.util.List;

/**
 * A list with its rows, ready to be parsed once from the first row on.
 *
 * @param stored the list
 * @param header the cells of its header
 * @param rows the rows below
 * @param vocabulary the meaning of its words
 * @param store key of the store its prospects belong to
 * @param reading parses its rows
 */
record OpenedList(
        StoredList stored,
        List<String> header,
        List<ListSheetRow> rows,
        Vocabulary vocabulary,
        String store,
        ListReading reading) {

    ListPlan plan() {
        return stored.plan();
    }

    /** Returns the cells of a row, padded to the width of the list. */
    List<String> asSent(ListSheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < Math.max(header.size(), plan().columns().size())) {
            cells.add("");
        }
        return cells;
    }
}
