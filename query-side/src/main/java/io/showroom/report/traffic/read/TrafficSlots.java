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
            if (to == TrafficMeasure.HOURS) {
                return from + "+";
            }
            return to == from + 1 ? String.valueOf(from) : from + "–" + to;
        }
    }

    /** Slots between some hours, and what comes before and after them. */
    static TrafficSlots of(List<Integer> hours) {
        List<Slot> slots = new ArrayList<>();
        int from = 0;
        for (int to : hours) {
            if (to > from) {
                slots.add(new Slot(from, to));
            }
            from = to;
        }
        if (from < TrafficMeasure.HOURS) {
            slots.add(new Slot(from, TrafficMeasure.HOURS));
        }
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
