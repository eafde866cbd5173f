package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Declares a closing day of a store.
 *
 * @param store key of the store
 * @param day the store day, today or later
 * @param reason displayed reason
 */
public record DeclareClosingDay(
        @NotBlank @Size(max = 100) String store,
        @NotNull LocalDate day,
        @Nullable String reason) implements StoreCommand {}
