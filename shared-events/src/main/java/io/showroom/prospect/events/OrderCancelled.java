package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The order was cancelled (退订): the prospect is open again, with the given grade.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param scheme grading scheme of {@code grade}
 * @param schemeVersion version of that scheme
 * @param from grade before the cancellation
 * @param grade grade given by the consultant; null only in imported history
 * @param dueOn day the next follow-up falls due by that grade's cadence
 * @param sealed encrypted: reason
 */
@Revision("1")
public record OrderCancelled(
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
