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
 * @param store its key, for ever
 * @param name name shown; the key if absent
 * @param timeZone IANA name of its time zone, for ever; Asia/Shanghai if absent
 * @param openingDays days of the week it is open; every day if absent
 * @param defeatConfirmation whether a manager confirms each defeat; yes if absent
 * @param gradingScheme scheme it grades by from the beginning; HABC if absent
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
