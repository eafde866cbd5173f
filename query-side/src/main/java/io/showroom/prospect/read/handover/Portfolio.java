package io.showroom.prospect.read.handover;

import java.util.Map;

/**
 * Prospects and owners of a consultant that a hand-over would reassign.
 *
 * @param consultant user key
 * @param active whether prospects can be assigned to them
 * @param grades open and ordered prospects by grade; {@code none} for those without
 * @param visitors visitors without captured details
 * @param owners owners after delivery
 * @param defeats prospects with a defeat to be confirmed; also included in the grades
 * @param due open follow-ups
 * @param overdue overdue ones among them
 */
public record Portfolio(
        String consultant,
        boolean active,
        Map<String, Long> grades,
        long visitors,
        long owners,
        long defeats,
        long due,
        long overdue) {

    /** Returns the number of all that would be reassigned, including visitors and owners. */
    public long total() {
        return prospects() + visitors + owners;
    }

    /** Returns the number of open and ordered prospects. */
    public long prospects() {
        return grades.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number with a grade. */
    public long of(String grade) {
        return grades.getOrDefault(grade, 0L);
    }
}
