package io.showroom.store.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The duty rota of the showroom for a day was set (值班表); replaces what was set for that day before.
 *
 * @param store key of the store
 * @param day the store day
 * @param consultants user keys in the order of their turns; may be empty
 */
@Revision("1")
public record DutyRotaSet(String store, LocalDate day, List<String> consultants) implements StoreEvent {}
