package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A customer known to the store referred this prospect (推介, 转介绍).
 *
 * @param prospectId the prospect who was referred, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it became known, business time
 * @param referrer who referred them: a customer of the same store, see {@link ProspectId}
 */
@Revision("1")
public record ReferralRecorded(String prospectId, String store, Instant occurredAt, String referrer)
        implements ProspectEvent {}
