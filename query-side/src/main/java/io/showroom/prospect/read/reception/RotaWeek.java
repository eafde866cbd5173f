package io.showroom.prospect.read.reception;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A week of a store's duty rota (值班表), Monday to Sunday.
 *
 * @param days its days
 * @param consultants user keys of those who can be on duty, followed by others who were
 */
public record RotaWeek(List<Day> days, List<String> consultants) {

    private static final int DAYS = 7;

    /**
     * A day of the rota.
     *
     * @param day the store day
     * @param open whether the store is open
     * @param past whether it is over and therefore read-only
     * @param today whether it is today
     * @param onDuty user keys in the order of their turns
     * @param weekBefore those on duty on the same weekday of the week before
     * @param received receiving consultants of the day's first visits
     */
    public record Day(
            LocalDate day,
            boolean open,
            boolean past,
            boolean today,
            List<String> onDuty,
            List<String> weekBefore,
            List<String> received) {

        /** Returns the consultant's place in the order of turns, from 1; 0 if they are not on duty. */
        public int turn(String consultant) {
            return onDuty.indexOf(consultant) + 1;
        }

        /** Returns the number of first visits that a consultant received. */
        public long received(String consultant) {
            return received.stream().filter(consultant::equals).count();
        }
    }

    /** Returns the Monday of a day's week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Creates the week.
     *
     * @param monday its first day
     * @param today today's date in the store
     * @param open whether the store is open on a day
     * @param rota rota of this week and of the week before
     * @param visits the week's visits
     * @param active user keys of those who can be on duty now
     * @param order sort order of the others who were on duty
     */
    static RotaWeek of(
            LocalDate monday,
            LocalDate today,
            Predicate<LocalDate> open,
            Map<LocalDate, List<String>> rota,
            List<ReceivedVisit> visits,
            Collection<String> active,
            Comparator<String> order) {
        List<Day> days = new ArrayList<>();
        Set<String> left = new TreeSet<>(order.thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            List<String> onDuty = rota.getOrDefault(day, List.of());
            onDuty.stream().filter(one -> !active.contains(one)).forEach(left::add);
            days.add(new Day(
                    day,
                    open.test(day),
                    day.isBefore(today),
                    day.equals(today),
                    onDuty,
                    rota.getOrDefault(day.minusWeeks(1), List.of()).stream()
                            .filter(active::contains)
                            .toList(),
                    received(day, visits)));
        }
        return new RotaWeek(
                days, Stream.concat(active.stream(), left.stream()).distinct().toList());
    }

    private static List<String> received(LocalDate day, List<ReceivedVisit> visits) {
        List<String> received = new ArrayList<>();
        for (ReceivedVisit visit : visits) {
            if (visit.day().equals(day) && visit.inPerson() && visit.first() && visit.consultant() != null) {
                received.add(visit.consultant());
            }
        }
        return received;
    }

    /** Returns the number of days of the week on which a consultant is on duty. */
    public long days(String consultant) {
        return days.stream().filter(day -> day.turn(consultant) > 0).count();
    }

    /** Whether the week before has a rota that can be copied. */
    public boolean copyable() {
        return days.stream().anyMatch(day -> !day.past() && !day.weekBefore().isEmpty());
    }
}
