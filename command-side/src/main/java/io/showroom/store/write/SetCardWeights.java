package io.showroom.store.write;

import io.showroom.store.events.CardWeight;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a store asks a customer card to hold, from a day on.
 *
 * @param store key of the store
 * @param weights how much each field counts, 0 to 9; fields not named do not count
 * @param completeFrom percent of all weights from which on a card is complete, 1 to 100; as before if absent
 * @param validFrom first store day it is in force; today if absent
 */
public record SetCardWeights(
        @NotBlank @Size(max = 100) String store,
        @NotNull @Size(max = 50) List<CardWeight> weights,
        @Nullable Integer completeFrom,
        @Nullable LocalDate validFrom)
        implements StoreCommand {}
