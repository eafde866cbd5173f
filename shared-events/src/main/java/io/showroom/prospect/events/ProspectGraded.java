package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A grade was given, changed (升降级) or corrected. The grade keeps the meaning of the scheme version given here, even
 * after the scheme changes.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param scheme key of the grading scheme
 * @param schemeVersion version of the scheme in force when the grade was given
 * @param from grade in force just before {@code occurredAt}; null for the first
 * @param grade the grade given
 * @param dueOn day the next follow-up falls due by the grade's cadence, on the store's calendar; null if the grade
 *     requires none
 * @param corrects event id of the {@code ProspectGraded} that this one replaces, taking its place in time; null if none
 * @param sealed encrypted: reason, signs
 */
@Revision("1")
public record ProspectGraded(
        String prospectId,
        String store,
        Instant occurredAt,
        String scheme,
        int schemeVersion,
        @Nullable String from,
        String grade,
        @Nullable LocalDate dueOn,
        @Nullable String corrects,
        @Nullable String sealed)
        implements ProspectEvent {}
