package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the scheme a store grades by from a day on. Existing grades do not change.
 *
 * @param store key of the store
 * @param scheme key of the grading scheme
 * @param validFrom first store day it is in force, today or later; null means today
 */
public record ChooseGradingScheme(
        @NotBlank @Size(max = 100) String store,
        @NotBlank @Size(max = 100) String scheme,
        @Nullable LocalDate validFrom)
        implements StoreCommand {}
