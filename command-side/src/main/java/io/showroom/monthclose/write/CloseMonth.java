package io.showroom.monthclose.write;

import io.showroom.commandapi.AggregateCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Closes a month of a store (月结); it cannot be closed again or reopened. All values are in the response of {@code GET
 * /api/reports/month-figures}.
 *
 * @param store key of the store
 * @param month the calendar month in the store's time zone; it must be over
 * @param position the position of the log that the figures were computed at
 * @param digest SHA-256 of the figures' UTF-8 bytes, 64 lower-case hexadecimal digits
 * @param figures the figures, exactly as in the response
 */
public record CloseMonth(
        @NotBlank @Size(max = 100) String store,
        @NotNull YearMonth month,
        @NotNull @PositiveOrZero Long position,
        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String digest,
        @NotBlank @Size(max = 500_000) String figures)
        implements AggregateCommand {

    @Override
    @TargetAggregateIdentifier
    public String target() {
        return MonthClose.id(store, month);
    }
}
