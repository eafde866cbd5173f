package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The prospect was assigned to another consultant of its store.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param from user key of the consultant before; null if unassigned
 * @param to user key of the consultant from here on
 * @param sealed encrypted: reason
 */
@Revision("1")
public record ProspectReassigned(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String from,
        String to,
        @Nullable String sealed) implements ProspectEvent {}
