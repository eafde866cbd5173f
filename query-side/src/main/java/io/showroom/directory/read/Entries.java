package io.showroom.directory.read;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The whole directory at one time.
 *
 * @param stores by key
 * @param staff by user key
 * @param schemes versions by scheme, oldest first
 * @param codes by list and code, in the order they were added
 * @param playbooks entries by scheme, the most closely looking first
 */
record Entries(
        SortedMap<String, StoreEntry> stores,
        SortedMap<String, StaffEntry> staff,
        SortedMap<String, List<SchemeEntry>> schemes,
        Map<String, Map<String, CodeEntry>> codes,
        Map<String, List<PlaybookEntry>> playbooks) {}
