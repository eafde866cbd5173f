package io.showroom.directory.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A store.
 *
 * @param key its key
 * @param name display name
 * @param zone time zone of the store's calendar
 * @param openingDays weekdays on which it is open
 * @param defeatConfirmation whether a manager confirms each defeat
 * @param closingDays days on which it is closed nevertheless, with the reason if one was given
 * @param schemes key of the grading scheme by its first day of validity; before the first, the default
 * @param hourSlots bounds of the time slots of the traffic statistics, by their first day of validity; before the
 *     first, hourly from 8 to 20
 * @param cardRules rule for customer cards by its first day of validity; before the first, the default
 */
public record StoreEntry(
        String key,
        String name,
        ZoneId zone,
        List<DayOfWeek> openingDays,
        boolean defeatConfirmation,
        SortedMap<LocalDate, @Nullable String> closingDays,
        SortedMap<LocalDate, String> schemes,
        SortedMap<LocalDate, List<Integer>> hourSlots,
        SortedMap<LocalDate, CardRule> cardRules) {

    /** Default bounds of the time slots. */
    public static final List<Integer> USUAL_HOURS =
            IntStream.rangeClosed(8, 20).boxed().toList();

    static final String DEFAULT_SCHEME = "HABC";
    private static final int LONGEST_CLOSURE_DAYS = 366;

    /** Whether the store is open on a day. */
    public boolean isOpen(LocalDate day) {
        return openingDays.contains(day.getDayOfWeek()) && !closingDays.containsKey(day);
    }

    /** Returns the key of the scheme by which the store grades on a day. */
    public String scheme(LocalDate day) {
        SortedMap<LocalDate, String> untilThen = schemes.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? DEFAULT_SCHEME : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /**
     * Returns the bounds of the time slots of the traffic statistics: a slot begins at each but the last, which is the
     * end of the last slot.
     */
    public List<Integer> hours(LocalDate day) {
        SortedMap<LocalDate, List<Integer>> untilThen = hourSlots.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? USUAL_HOURS : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /** Returns the rule for customer cards on a day. */
    public CardRule cardRule(LocalDate day) {
        SortedMap<LocalDate, CardRule> untilThen = cardRules.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? CardRule.USUAL : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /** Returns the first open day from a day on; the day itself if the store is closed for a year. */
    public LocalDate openFrom(LocalDate day) {
        for (int ahead = 0; ahead <= LONGEST_CLOSURE_DAYS; ahead++) {
            if (isOpen(day.plusDays(ahead))) {
                return day.plusDays(ahead);
            }
        }
        return day;
    }
}
