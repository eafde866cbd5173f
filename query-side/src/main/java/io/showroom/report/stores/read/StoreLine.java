package io.showroom.report.stores.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store beside the others.
 *
 * @param store its key; null for all of them together
 * @param today on the day
 * @param toDate in the month up to the day
 * @param before in the month before, up to the same day
 * @param open open prospects
 * @param grades of these, how many of each grade; "none" for those without
 * @param overdue follow-ups due before the day and still open
 * @param ungraded prospects without a grade 24 hours after the first contact
 */
public record StoreLine(
        @Nullable String store,
        StoreAchievement today,
        StoreAchievement toDate,
        StoreAchievement before,
        long open,
        Map<String, Long> grades,
        long overdue,
        long ungraded) {

    /** How many open prospects have a grade. */
    public long of(String grade) {
        return grades.getOrDefault(grade, 0L);
    }
}
