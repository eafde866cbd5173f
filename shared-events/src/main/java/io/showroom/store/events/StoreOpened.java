package io.showroom.store.events;

import java.time.DayOfWeek;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A store was opened. Its time zone never changes, because it determines the day and month of every event of its
 * prospects.
 *
 * @param store key of the store
 * @param name display name
 * @param timeZone IANA name of the time zone
 * @param openingDays days of the week it is open, at least one
 * @param defeatConfirmation whether a manager confirms each defeat
 */
@Revision("1")
public record StoreOpened(
        String store, String name, String timeZone, List<DayOfWeek> openingDays, boolean defeatConfirmation)
        implements StoreEvent {}
