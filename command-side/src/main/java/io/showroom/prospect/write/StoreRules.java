package io.showroom.prospect.write;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The rules of one store.
 *
 * @param key its key
 * @param zone its time zone
 * @param openingDays days of the week it is open; never empty
 * @param closingDays days on which it is closed exceptionally
 * @param defeatConfirmation whether a manager confirms each defeat
 */
public record StoreRules(
        String key, ZoneId zone, Set<DayOfWeek> openingDays, Set<LocalDate> closingDays, boolean defeatConfirmation) {

    private static final int LONGEST_CLOSURE_DAYS = 366;

    /** Returns the store's calendar day at an instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Returns the first open day from the given day on; the given day if the store is closed for a year. */
    public LocalDate openDayFrom(LocalDate day) {
        for (int ahead = 0; ahead <= LONGEST_CLOSURE_DAYS; ahead++) {
            LocalDate candidate = day.plusDays(ahead);
            if (openingDays.contains(candidate.getDayOfWeek()) && !closingDays.contains(candidate)) {
                return candidate;
            }
        }
        return day;
    }
}
