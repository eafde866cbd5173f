package io.showroom.store.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The hour slots of a store's traffic statistics were set, from a month on (docs/domain.md, section 5.2).
 *
 * @param store key of the store
 * @param validFrom first day of the first month they are in force
 * @param hours hours at which a slot begins, ascending; the last is the end of the last slot
 */
@Revision("1")
public record HourSlotsSet(String store, LocalDate validFrom, List<Integer> hours) implements StoreEvent {}
