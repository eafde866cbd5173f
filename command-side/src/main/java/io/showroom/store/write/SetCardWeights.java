package io.showroom.store.write;

import io.showroom.store.events.CardWeight;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the weights of the customer card's fields in a store, from a day on.
 *
 * @param store key of the store
 * @param weights weight of each field, 0 to 9; fields not listed do not count
 * @param completeFrom percent of all weights from which on a card is complete, 1 to 100; null keeps it
 * @param validFrom first store day it is in force; null means today
 */
public record SetCardWeights(
        @NotBlank @Size(max = 100) String store,
        @NotNull @Size(max = 50) List<CardWeight> weights,
        @Nullable Integer completeFrom,
        @Nullable LocalDate validFrom)
        implements StoreCommand {}
