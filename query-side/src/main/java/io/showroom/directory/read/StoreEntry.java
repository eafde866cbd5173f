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
 * @param name name shown
 * @param zone its time zone
 * @param openingDays days of the week it is open
 * @param defeatConfirmation whether a manager confirms each defeat
 * @param closingDays days on which it stays closed all the same, with the reason if one was given
 * @param schemes key of the grading scheme by the first day it is in force; before the first one, the default
 * @param hourSlots hours that part the day for the traffic statistics, by the first day they are in force; before the
 *     first ones, hourly from 8 to 20
 * @param cardRules what a customer card must hold, by the first day it is in force; before the first, the usual
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

    /** Hours of the time slots where none were set. */
    public static final List<Integer> USUAL_HOURS =
            IntStream.rangeClosed(8, 20).boxed().toList();

    static final String DEFAULT_SCHEME = "HABC";
    private static final int LONGEST_CLOSURE_DAYS = 366;

    /** Whether the store is open on a day. */
    public boolean isOpen(LocalDate day) {
        return openingDays.contains(day.getDayOfWeek()) && !closingDays.containsKey(day);
    }

    /** Key of the scheme by which the store grades on a day. */
    public String scheme(LocalDate day) {
        SortedMap<LocalDate, String> untilThen = schemes.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? DEFAULT_SCHEME : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /**
     * The hours that part a day for the traffic statistics: a slot begins at each but the last, at which the last ends.
     */
    public List<Integer> hours(LocalDate day) {
        SortedMap<LocalDate, List<Integer>> untilThen = hourSlots.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? USUAL_HOURS : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /** What a customer card must hold on a day. */
    public CardRule cardRule(LocalDate day) {
        SortedMap<LocalDate, CardRule> untilThen = cardRules.headMap(day.plusDays(1));
        return untilThen.isEmpty() ? CardRule.USUAL : Objects.requireNonNull(untilThen.get(untilThen.lastKey()));
    }

    /** The day itself if the store is open then, else the next day it is; the day itself if it is closed for a year. */
    public LocalDate openFrom(LocalDate day) {
        for (int ahead = 0; ahead <= LONGEST_CLOSURE_DAYS; ahead++) {
            if (isOpen(day.plusDays(ahead))) {
                return day.plusDays(ahead);
            }
        }
        return day;
    }
}
