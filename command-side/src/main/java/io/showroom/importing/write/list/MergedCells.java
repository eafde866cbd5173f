package io.showroom.importing.write.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vertically merged cells of one sheet: the value of the uppermost cell applies to all. */
final class MergedCells {

    private final Map<Integer, TreeMap<Long, Long>> ranges = new HashMap<>();
    private final Map<Integer, String> said = new HashMap<>();

    void add(int column, long from, long to) {
        ranges.computeIfAbsent(column, none -> new TreeMap<>()).put(from, to);
    }

    /** Returns the row with merged cells filled from above; rows must be passed in order. */
    ListSheetRow fill(ListSheetRow row) {
        if (ranges.isEmpty()) {
            return row;
        }
        List<String> filled = new ArrayList<>(row.cells());
        ranges.forEach((column, downwards) -> {
            Map.Entry<Long, Long> range = downwards.floorEntry(row.line());
            if (range == null || row.line() > range.getValue()) {
                return;
            }
            while (filled.size() <= column) {
                filled.add("");
            }
            if (row.line() == range.getKey()) {
                said.put(column, filled.get(column));
            } else {
                filled.set(column, said.getOrDefault(column, ""));
            }
        });
        return new ListSheetRow(row.line(), row.hidden(), List.copyOf(filled));
    }
}
