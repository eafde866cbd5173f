package io.showroom.report.traffic.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The time slots of first visits: the store's statistical hours, plus one slot before and one after them, so that every
 * hour is in a slot.
 *
 * @param slots the slots in order, from 0 to 24
 */
record TrafficSlots(List<Slot> slots) {

    /**
     * A time slot, in hours of the store's clock.
     *
     * @param from its first hour
     * @param to the hour it ends at, exclusive
     */
    record Slot(int from, int to) {

        /** Returns its heading. */
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

    /** Returns the slots between the given hours, and those before and after them. */
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

    /**
     * Adds up hourly counters by slot.
     *
     * @param first index of the counter of hour 0
     */
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
