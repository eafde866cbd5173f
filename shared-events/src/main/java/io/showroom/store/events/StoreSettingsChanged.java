package io.showroom.store.events;

import java.time.DayOfWeek;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Name, opening days or defeat confirmation of a store changed; all three values are the new ones.
 *
 * @param store key of the store
 * @param name display name
 * @param openingDays days of the week it is open, at least one
 * @param defeatConfirmation whether a manager confirms each defeat
 */
@Revision("1")
public record StoreSettingsChanged(String store, String name, List<DayOfWeek> openingDays, boolean defeatConfirmation)
        implements StoreEvent {}
