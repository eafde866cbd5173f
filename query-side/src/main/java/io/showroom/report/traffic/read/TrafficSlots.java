package io.showroom.report.traffic.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The time slots that first visits are counted in: the hours of the day, those before opening together and those after
 * closing together, so that nothing is lost.
 *
 * @param slots one after the other, from 0 to 24
 */
record TrafficSlots(List<Slot> slots) {

    private static final int FROM = 8;
    private static final int TO = 20;

    /**
     * Some hours of the day.
     *
     * @param from first hour
     * @param to the hour it ends at, not included
     */
    record Slot(int from, int to) {

        /** How the slot is named in a heading. */
        public String label() {
            if (from == 0) {
                return "<" + to;
            }
            return to == TrafficMeasure.HOURS ? from + "+" : String.valueOf(from);
        }
    }

    /** Hourly from 8 to 20. */
    static TrafficSlots usual() {
        List<Slot> slots = new ArrayList<>(List.of(new Slot(0, FROM)));
        for (int hour = FROM; hour < TO; hour++) {
            slots.add(new Slot(hour, hour + 1));
        }
        slots.add(new Slot(TO, TrafficMeasure.HOURS));
        return new TrafficSlots(List.copyOf(slots));
    }

    /** Adds up hourly counters, slot by slot. */
    List<Long> of(long[] counters, int first) {
        return slots.stream()
                .map(slot -> {
                    long sum = 0;
                    for (int hour = slot.from(); hour < slot.to(); hour++) {
                        sum += counters[first + hour];
                    }
                    return sum;
                })
                .toList();
    }
}
