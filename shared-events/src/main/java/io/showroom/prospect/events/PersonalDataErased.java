package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The key of a person was destroyed on request: whatever was sealed for them before cannot be read any more, by anybody
 * (docs/features/erasure.md). The act itself stays on record.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it was erased, business time
 * @param receivedOn store day the request was received; null if not told
 * @param reapplied true when a backup had brought the key back and it was destroyed again
 * @param sealedRequest who asked and why, sealed for {@link #requestOf}; null if nothing was said
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

    /** Whose key seals the request to erase a prospect: not the prospect's own, which is gone then. */
    public static String requestOf(String prospectId) {
        return "erasure:" + prospectId;
    }
}
