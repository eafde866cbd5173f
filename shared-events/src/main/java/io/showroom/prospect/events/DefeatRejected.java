package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The declared defeat was not accepted: the prospect stays open.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param declaration event id of the {@link DefeatDeclared}
 * @param sealed encrypted: comment
 */
@Revision("1")
public record DefeatRejected(
        String prospectId,
        String store,
        Instant occurredAt,
        String declaration,
        @Nullable String sealed) implements ProspectEvent {}
