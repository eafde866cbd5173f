package io.showroom.store.write;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a store.
 *
 * @param store its key; cannot be changed later
 * @param name display name; null for the key
 * @param timeZone IANA name of its time zone, cannot be changed later; null for Asia/Shanghai
 * @param openingDays days of the week it is open; null for every day
 * @param defeatConfirmation whether a manager confirms each defeat; null means yes
 * @param gradingScheme scheme it grades by from the beginning; null for HABC
 */
@RecordBuilder
public record OpenStore(
        @NotBlank @Size(max = 100) String store,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable List<DayOfWeek> openingDays,
        @Nullable Boolean defeatConfirmation,
        @Nullable String gradingScheme)
        implements StoreCommand {}
