package io.showroom.prospect.read.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about one person, to be handed to them (PIPL article 45, GDPR article 15).
 *
 * @param card the customer card: details, wishes, how they came, order, delivery
 * @param events every event about them, with what it holds
 * @param lookedAt who looked at their data, the latest first, at most a thousand
 */
record PersonalRecord(Card card, List<StreamEvent> events, List<RecordedAccess> lookedAt) {

    /**
     * Somebody looked.
     *
     * @param seenAt when
     * @param who user key
     * @param kind in what way: CARD, LIST, EXPORT and the like
     * @param reason why, where it was asked
     */
    record RecordedAccess(
            Instant seenAt,
            String who,
            String kind,
            @Nullable String reason) {}
}
