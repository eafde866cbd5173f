package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Declares that a store stays closed on a day.
 *
 * @param store key of the store
 * @param day the store day, today or later
 * @param reason why, as shown
 */
public record DeclareClosingDay(
        @NotBlank @Size(max = 100) String store,
        @NotNull LocalDate day,
        @Nullable String reason) implements StoreCommand {}
