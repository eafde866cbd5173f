package io.showroom.store.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a store's settings; null fields keep their value.
 *
 * @param store key of the store
 * @param name display name
 * @param openingDays days of the week it is open
 * @param defeatConfirmation whether a manager confirms each defeat
 */
public record ChangeStoreSettings(
        @NotBlank @Size(max = 100) String store,
        @Nullable String name,
        @Nullable List<DayOfWeek> openingDays,
        @Nullable Boolean defeatConfirmation)
        implements StoreCommand {}
