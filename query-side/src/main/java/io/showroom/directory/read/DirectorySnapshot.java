package io.showroom.directory.read;

import io.showroom.naming.read.NameOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Immutable snapshot of the whole directory.
 *
 * @param stores by key
 * @param staff by user key
 * @param schemes versions by scheme, oldest first
 * @param codes by list and code, in the order they were added
 * @param playbooks entries by scheme, the most specific first
 * @param staffByName the staff by name
 */
record DirectorySnapshot(
        SortedMap<String, StoreEntry> stores,
        SortedMap<String, StaffEntry> staff,
        SortedMap<String, List<SchemeEntry>> schemes,
        Map<String, Map<String, CodeEntry>> codes,
        Map<String, List<PlaybookEntry>> playbooks,
        List<StaffEntry> staffByName) {

    DirectorySnapshot(
            SortedMap<String, StoreEntry> stores,
            SortedMap<String, StaffEntry> staff,
            SortedMap<String, List<SchemeEntry>> schemes,
            Map<String, Map<String, CodeEntry>> codes,
            Map<String, List<PlaybookEntry>> playbooks) {
        this(stores, staff, schemes, codes, playbooks, byName(staff));
    }

    private static List<StaffEntry> byName(SortedMap<String, StaffEntry> staff) {
        return staff.values().stream()
                .sorted(Comparator.comparing(StaffEntry::name, NameOrder.BY_NAME))
                .toList();
    }
}
