package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the prospect took place (跟进完成), planned or not.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param channel VISIT, CALL, MESSAGE, WECHAT or HOME
 * @param dueOn the due day this contact fulfils; null if none was open
 * @param purpose code of the contact purpose
 * @param consultant user key of who made the contact
 * @param sealed encrypted: account
 */
@Revision("1")
public record FollowUpCompleted(
        String prospectId,
        String store,
        Instant occurredAt,
        String channel,
        @Nullable LocalDate dueOn,
        @Nullable String purpose,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
