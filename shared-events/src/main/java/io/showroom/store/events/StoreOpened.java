package io.showroom.store.events;

import java.time.DayOfWeek;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A store was opened. Its time zone stays for ever: it decides which day and month every act of its prospects falls in.
 *
 * @param store key of the store
 * @param name name shown
 * @param timeZone IANA name of the time zone
 * @param openingDays days of the week it is open, at least one
 * @param defeatConfirmation whether a manager confirms each defeat
 */
@Revision("1")
public record StoreOpened(
        String store, String name, String timeZone, List<DayOfWeek> openingDays, boolean defeatConfirmation)
        implements StoreEvent {}
