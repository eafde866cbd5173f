package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the hour slots of a store's traffic statistics from a month on. A month that has begun keeps its slots.
 *
 * @param store key of the store
 * @param hours hours at which a slot begins, ascending, 0 to 24; the last is the end of the last slot
 * @param validFrom a day of the first month they are in force; null means next month
 */
public record SetHourSlots(
        @NotBlank @Size(max = 100) String store,
        @NotNull @Size(max = 25) List<Integer> hours,
        @Nullable LocalDate validFrom)
        implements StoreCommand {}
