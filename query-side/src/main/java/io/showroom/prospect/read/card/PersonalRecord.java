package io.showroom.prospect.read.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All data stored about one person, to be handed to them (PIPL article 45, GDPR article 15).
 *
 * @param card the customer card
 * @param events every event about them, with its contents
 * @param lookedAt accesses to their data, the latest first, at most a thousand
 */
record PersonalRecord(Card card, List<StreamEvent> events, List<RecordedAccess> lookedAt) {

    /**
     * An access to the person's data.
     *
     * @param seenAt time of the access
     * @param who user key
     * @param kind kind of access: CARD, LIST, EXPORT and others
     * @param reason reason given; null if none
     */
    record RecordedAccess(
            Instant seenAt,
            String who,
            String kind,
            @Nullable String reason) {}
}
