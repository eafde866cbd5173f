package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A concern of the customer (顾虑焦点) was learnt in a contact or with a quote. A later one replaces it.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it was learnt, business time
 * @param concern code of the concern
 * @param consultant user key of the consultant who learnt it; null if that was no consultant
 */
@Revision("1")
public record ConcernNoted(
        String prospectId,
        String store,
        Instant occurredAt,
        String concern,
        @Nullable String consultant) implements ProspectEvent {}
