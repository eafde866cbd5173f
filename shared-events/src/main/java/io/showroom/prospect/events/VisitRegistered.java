package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came to the store, called or left an online lead (来店, 来电, 网络线索); the first one starts the stream.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param timeZone IANA name of the store's time zone, which determines the day and the month of this and all later
 *     events
 * @param first whether this is the prospect's first visit, call or lead
 * @param channel WALK_IN, PHONE or ONLINE
 * @param leftAt when they left, if noted
 * @param partySize how many came, at least 1, if noted
 * @param consultant user key of the consultant who received them; on a first visit the prospect is assigned to them
 * @param source code of the source list
 * @param campaign key of the campaign
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model they compare with
 * @param purpose code of the visit purpose
 * @param outlet SHOWROOM or SECONDARY; null means the showroom
 * @param sealed encrypted: remark
 */
@Revision("1")
public record VisitRegistered(
        String prospectId,
        String store,
        Instant occurredAt,
        String timeZone,
        boolean first,
        String channel,
        @Nullable Instant leftAt,
        @Nullable Integer partySize,
        @Nullable String consultant,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable String model,
        @Nullable String competitorModel,
        @Nullable String purpose,
        @Nullable String outlet,
        @Nullable String sealed)
        implements ProspectEvent {}
