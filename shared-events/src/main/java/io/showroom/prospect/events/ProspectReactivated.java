package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A closed prospect was opened again (复活); its history stays.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param scheme grading scheme of {@code grade}
 * @param schemeVersion version of that scheme
 * @param from grade while closed
 * @param grade grade it is open with again: the last one before the defeat; null if never graded
 * @param dueOn day the next follow-up falls due
 * @param sealed encrypted: comment
 */
@Revision("1")
public record ProspectReactivated(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String from,
        @Nullable String grade,
        @Nullable LocalDate dueOn,
        @Nullable String sealed)
        implements ProspectEvent {}
