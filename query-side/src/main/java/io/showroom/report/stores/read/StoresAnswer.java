package io.showroom.report.stores.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of the comparison of stores.
 *
 * @param position position in the log that it was computed at
 * @param day the store day; the month is the one it is in
 * @param before the same day of the month before, or its last day
 * @param stores a line for each store
 * @param all all of them together
 */
public record StoresAnswer(long position, LocalDate day, LocalDate before, List<StoreLine> stores, StoreLine all) {

    /** Copies the list. */
    public StoresAnswer {
        stores = List.copyOf(stores);
    }

    /** Returns the lines of the stores, then that of all together. */
    List<StoreLine> lines() {
        List<StoreLine> lines = new ArrayList<>(stores);
        lines.add(all);
        return lines;
    }
}
