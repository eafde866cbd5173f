package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declared defeat that awaits a decision.
 *
 * @param eventId id of the declaration
 * @param kind status if it is confirmed
 * @param declaredAt when it was declared
 * @param grade grade at that time; null if never graded
 */
public record PendingDefeat(
        String eventId,
        ProspectStatus kind,
        Instant declaredAt,
        @Nullable String grade) {}
