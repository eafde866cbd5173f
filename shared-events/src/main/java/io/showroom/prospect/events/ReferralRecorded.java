package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody the store knows brought this prospect (推介, 转介绍).
 *
 * @param prospectId the prospect who was brought, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it became known, business time
 * @param referrer who brought them: a customer of the same store, see {@link ProspectId}
 */
@Revision("1")
public record ReferralRecorded(String prospectId, String store, Instant occurredAt, String referrer)
        implements ProspectEvent {}
