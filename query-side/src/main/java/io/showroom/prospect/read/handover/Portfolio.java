package io.showroom.prospect.read.handover;

import java.util.Map;

/**
 * What a consultant holds that would change hands: open prospects and owners.
 *
 * @param consultant user key
 * @param active whether they can be given prospects
 * @param grades open and ordered prospects by grade, those without one under {@code none}
 * @param visitors visitors who left no details yet
 * @param owners owners after delivery
 * @param defeats prospects whose defeat waits for a manager; counted in the grades too
 * @param due follow-ups planned or due
 * @param overdue of these, how many are overdue
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

    /** How many change hands, visitors and owners included. */
    public long total() {
        return prospects() + visitors + owners;
    }

    /** How many of them left details and wait for their car or have not ordered. */
    public long prospects() {
        return grades.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many have a grade. */
    public long of(String grade) {
        return grades.getOrDefault(grade, 0L);
    }
}
