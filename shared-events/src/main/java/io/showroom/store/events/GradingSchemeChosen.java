package io.showroom.store.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The store grades by this scheme from a day on.
 *
 * @param store key of the store
 * @param scheme key of the grading scheme
 * @param validFrom first store day it is in force
 */
@Revision("1")
public record GradingSchemeChosen(String store, String scheme, LocalDate validFrom) implements StoreEvent {}
