package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a visit, call or lead was completed: departure noted, details filled in after the customer had left.
 * Null fields keep their value; given ones count as if they had been registered with the visit.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when the entry was completed, business time
 * @param visit identifier of the {@link VisitRegistered} it completes
 * @param leftAt when they left
 * @param partySize how many came, at least 1
 * @param consultant user key of the consultant who received them; does not change the assignment, see
 *     {@link ProspectReassigned}
 * @param source code of the source list
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model they compare with
 * @param purpose code of the visit purpose
 * @param sealed encrypted: remark
 */
@Revision("1")
public record VisitCompleted(
        String prospectId,
        String store,
        Instant occurredAt,
        String visit,
        @Nullable Instant leftAt,
        @Nullable Integer partySize,
        @Nullable String consultant,
        @Nullable String source,
        @Nullable String model,
        @Nullable String competitorModel,
        @Nullable String purpose,
        @Nullable String sealed)
        implements ProspectEvent {}
