package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A manager reviewed one contact and commented on it (主管批示); the equivalent of the manager's signature on the paper
 * card.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it was reviewed, business time
 * @param contact identifier of the {@link FollowUpCompleted} or {@link VisitRegistered} it is about
 * @param sealed encrypted: comment
 */
@Revision("1")
public record ContactReviewed(
        String prospectId,
        String store,
        Instant occurredAt,
        String contact,
        @Nullable String sealed) implements ProspectEvent {}
