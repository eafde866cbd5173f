package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The prospect was invited to the store (邀约). A later one replaces it, which is how an appointment is moved.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it was agreed, business time
 * @param appointmentAt when they intend to come; null if invited without a fixed time
 * @param channel how they were invited: VISIT, CALL, MESSAGE, WECHAT or HOME; null if not given
 * @param consultant user key of the consultant who invited them; null if that was no consultant
 * @param sealed encrypted: remark
 */
@Revision("1")
public record AppointmentMade(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable Instant appointmentAt,
        @Nullable String channel,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
