package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a visit, call or lead was completed: departure noted, details filled in after the customer had left.
 * What is null stays as it was; what is given counts as if it had been registered at once.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when the entry was completed, business time
 * @param visit identifier of the {@link VisitRegistered} it completes
 * @param leftAt when they left
 * @param partySize how many came, at least 1
 * @param consultant user key of the consultant who received them; assigns nobody, see {@link ProspectReassigned}
 * @param source code of the source list
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model they compare with
 * @param purpose code of the visit purpose
 * @param sealed remark
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
