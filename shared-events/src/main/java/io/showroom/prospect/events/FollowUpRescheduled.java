package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The open follow-up was postponed or advanced (推迟, 提前).
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param from store day it was due before
 * @param dueOn store day it is due now
 * @param direction POSTPONED or ADVANCED
 * @param sealed encrypted: reason
 */
@Revision("1")
public record FollowUpRescheduled(
        String prospectId,
        String store,
        Instant occurredAt,
        LocalDate from,
        LocalDate dueOn,
        String direction,
        @Nullable String sealed)
        implements ProspectEvent {}
