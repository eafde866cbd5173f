package io.showroom.store.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The weights of the customer card's fields in a store were set, from a day on (docs/domain.md, section 7: data
 * quality).
 *
 * @param store key of the store
 * @param validFrom first store day it is in force
 * @param completeFrom percent of all weights from which on a card is complete, 1 to 100
 * @param weights fields that count, in the card's order; fields not listed do not count
 */
@Revision("1")
public record CardWeightsSet(String store, LocalDate validFrom, int completeFrom, List<CardWeight> weights)
        implements StoreEvent {}
