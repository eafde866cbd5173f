package io.showroom.store.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Who is on duty in the showroom on a day (值班表); replaces what was set for that day before.
 *
 * @param store key of the store
 * @param day the store day
 * @param consultants user keys in the order of their turns; empty if nobody is
 */
@Revision("1")
public record DutyRotaSet(String store, LocalDate day, List<String> consultants) implements StoreEvent {}
