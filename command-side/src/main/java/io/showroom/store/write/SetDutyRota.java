package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Sets the duty rota of the showroom for a day (值班表).
 *
 * @param store key of the store
 * @param day the store day, at most a year away
 * @param consultants user keys in the order of their turns; may be empty
 */
public record SetDutyRota(
        @NotBlank @Size(max = 100) String store,
        @NotNull LocalDate day,
        @NotNull @Size(max = 100) List<String> consultants)
        implements StoreCommand {}
