package io.showroom.store.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The store stays closed on a day; follow-ups due then move to the next open day.
 *
 * @param store key of the store
 * @param day the store day
 * @param reason why, as shown
 */
@Revision("1")
public record ClosingDayDeclared(
        String store, LocalDate day, @Nullable String reason) implements StoreEvent {}
