package io.showroom.report.stores.read;

import java.util.Map;
import java.util.TreeMap;

/**
 * A store's stock, waiting items and defeats.
 *
 * @param grades number of open prospects by grade; "none" for the ungraded
 * @param overdue open follow-ups that were due before the day; for a past day those due by it that were open at its end
 * @param ungraded prospects without a grade more than 24 hours after the first contact
 * @param defeatsToday confirmed defeats declared on the day
 * @param defeatsToDate those declared in the month up to the day
 * @param defeatsBefore those declared in the month before up to the same day
 */
record StoreCounts(
        Map<String, Long> grades,
        long overdue,
        long ungraded,
        long defeatsToday,
        long defeatsToDate,
        long defeatsBefore) {

    static final StoreCounts NONE = new StoreCounts(Map.of(), 0, 0, 0, 0, 0);

    StoreCounts plus(StoreCounts other) {
        Map<String, Long> together = new TreeMap<>(grades);
        other.grades.forEach((grade, count) -> together.merge(grade, count, Long::sum));
        return new StoreCounts(
                together,
                overdue + other.overdue,
                ungraded + other.ungraded,
                defeatsToday + other.defeatsToday,
                defeatsToDate + other.defeatsToDate,
                defeatsBefore + other.defeatsBefore);
    }
}
