package io.showroom.report.stores.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store's figures beside those of the others.
 *
 * @param store key of the store; null for all together
 * @param today results on the day
 * @param toDate results in the month up to the day
 * @param before results in the month before, up to the same day
 * @param open open prospects
 * @param grades those of them by grade; "none" for the ungraded
 * @param overdue open follow-ups that were due before the day; for a past day those due by it that were open at its end
 * @param ungraded prospects without a grade more than 24 hours after the first contact
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

    /** Returns the number of open prospects with a grade. */
    public long of(String grade) {
        return grades.getOrDefault(grade, 0L);
    }
}
