package io.showroom.report.stores.read;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a store has in stock and what waits there, and its defeats.
 *
 * @param grades open prospects of each grade; "none" for those without
 * @param overdue follow-ups that were due before the day, or by the end of a day that is over, and still open
 * @param ungraded prospects without a grade 24 hours after the first contact
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
