package io.showroom.report.traffic.read;

import java.util.List;

/**
 * Hours by weekday as a table with shaded cells.
 *
 * @param channel WALK_IN or PHONE
 * @param weekdays Monday to Sunday, each by time slot
 * @param most the greatest count
 */
record TrafficHeat(String channel, List<List<Long>> weekdays, long most) {

    private static final int SHADES = 6;

    static TrafficHeat of(String channel, List<List<Long>> weekdays) {
        return new TrafficHeat(
                channel,
                weekdays,
                weekdays.stream()
                        .flatMap(List::stream)
                        .mapToLong(one -> one)
                        .max()
                        .orElse(0));
    }

    /** Returns how dark a cell is, relative to the greatest count: 0 for none, otherwise 1 to 6. */
    public long shade(long n) {
        return n == 0 || most == 0 ? 0 : 1 + (n - 1) * SHADES / most;
    }

    /** Returns the sum of a weekday. */
    public long sum(List<Long> weekday) {
        return weekday.stream().mapToLong(one -> one).sum();
    }

    /** Returns the sum of a slot over the week. */
    public long sumOfSlot(int slot) {
        return weekdays.stream().mapToLong(weekday -> weekday.get(slot)).sum();
    }
}
