package io.showroom.store.write;

import io.showroom.commandapi.Addressed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Withdraws a declared closing day.
 *
 * @param store key of the store
 * @param day the store day, today or later
 */
public record WithdrawClosingDay(
        @NotBlank @Size(max = 100) String store, @NotNull LocalDate day) implements Addressed {

    @Override
    @TargetAggregateIdentifier
    public String target() {
        return Store.id(store);
    }
}
