package io.showroom.store.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A declared closing day was withdrawn: the store is open.
 *
 * @param store key of the store
 * @param day the store day
 */
@Revision("1")
public record ClosingDayWithdrawn(String store, LocalDate day) implements StoreEvent {}
