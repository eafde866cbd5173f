package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Withdraws a declared closing day.
 *
 * @param store key of the store
 * @param day the store day, today or later
 */
public record WithdrawClosingDay(
        @NotBlank @Size(max = 100) String store, @NotNull LocalDate day) implements StoreCommand {}
