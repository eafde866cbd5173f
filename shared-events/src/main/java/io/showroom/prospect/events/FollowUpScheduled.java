package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The next follow-up was scheduled.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param dueOn store day it is due
 * @param purpose code of the contact purpose
 * @param channel VISIT, CALL, MESSAGE, WECHAT or HOME
 * @param sealed encrypted: reason
 */
@Revision("1")
public record FollowUpScheduled(
        String prospectId,
        String store,
        Instant occurredAt,
        LocalDate dueOn,
        @Nullable String purpose,
        @Nullable String channel,
        @Nullable String sealed)
        implements ProspectEvent {}
