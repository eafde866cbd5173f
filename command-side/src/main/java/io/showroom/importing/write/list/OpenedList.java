package io.showroom.importing.write.list;

import java.util.ArrayList;
import java.util.List;

/**
 * A list with its rows at hand, ready to be read once from the top.
 *
 * @param stored the list
 * @param header the cells of its header
 * @param rows the rows below
 * @param vocabulary what its words mean
 * @param store key of the store its prospects belong to
 * @param reading understands its rows
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

    /** The cells of a row, as many as the list has columns. */
    List<String> asSent(ListSheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < Math.max(header.size(), plan().columns().size())) {
            cells.add("");
        }
        return cells;
    }
}
