package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A defeat declared and not yet decided on.
 *
 * @param eventId id of the declaration
 * @param kind how it would be lost
 * @param declaredAt when it was declared
 * @param grade grade at that time, or null
 */
public record PendingDefeat(
        String eventId,
        ProspectStatus kind,
        Instant declaredAt,
        @Nullable String grade) {}
