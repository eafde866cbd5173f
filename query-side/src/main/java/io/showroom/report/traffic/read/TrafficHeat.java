package io.showroom.report.traffic.read;

import java.util.List;

/**
 * Hours by weekday as a shaded table: the figure stands in every cell, the shade only helps the eye.
 *
 * @param channel what is counted
 * @param weekdays Monday to Sunday, each by time slot
 * @param most the greatest figure
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

    /** How dark a figure's cell is: 0 for nothing, up to 6 for the greatest. */
    public long shade(long n) {
        return n == 0 || most == 0 ? 0 : 1 + (n - 1) * SHADES / most;
    }

    /** A weekday's sum. */
    public long sum(List<Long> weekday) {
        return weekday.stream().mapToLong(one -> one).sum();
    }

    /** A slot's sum over the week. */
    public long sumOfSlot(int slot) {
        return weekdays.stream().mapToLong(weekday -> weekday.get(slot)).sum();
    }
}
