package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The key of a person was destroyed on request: all data encrypted for them before can no longer be decrypted by
 * anybody (docs/features/erasure.md). The event itself stays.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it was erased, business time
 * @param receivedOn store day the request was received; null if not given
 * @param reapplied true when a restored backup had brought the key back and it was destroyed again
 * @param sealedRequest encrypted with the key of {@link #requestOf}: who requested it and why; null if neither was
 *     given
 */
@Revision("1")
public record PersonalDataErased(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable LocalDate receivedOn,
        boolean reapplied,
        @Nullable String sealedRequest)
        implements ProspectEvent {

    /**
     * Returns the person id whose key encrypts the request to erase a prospect; the prospect's own key is destroyed.
     */
    public static String requestOf(String prospectId) {
        return "erasure:" + prospectId;
    }
}
