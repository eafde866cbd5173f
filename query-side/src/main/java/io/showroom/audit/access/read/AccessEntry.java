package io.showroom.audit.access.read;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log: personal data were accessed. The only customer data in it are prospect ids.
 *
 * @param seenAt time of the access
 * @param who user key
 * @param kind kind of access
 * @param outcome whether the data were shown
 * @param entryId identifier of the entry; a begun file and its end share one
 * @param store key of the user's store; null for users of the group
 * @param via PAGE: browser page; BASIC: program with its own password; SESSION: script within a log-in; LAUNCHER:
 *     operator at the machine itself
 * @param origin keyed digest of the network address: equal for equal addresses, irreversible
 * @param address URL pattern of the request
 * @param asked its parameters, without what was typed; in the table followed by what was sought ({@link
 *     SearchTermEncryption})
 * @param reason why, where that was asked; null if nothing was said
 * @param persons how many customers were told of
 * @param reachable of them, with a whole phone number or all that is on record
 * @param prospects who, sorted
 */
@RecordBuilder
record AccessEntry(
        Instant seenAt,
        String who,
        AccessKind kind,
        AccessOutcome outcome,
        String entryId,
        @Nullable String store,
        String via,
        String origin,
        String address,
        String asked,
        @Nullable String reason,
        int persons,
        int reachable,
        List<String> prospects) {

    /** Returns this entry with other request parameters. */
    AccessEntry withAsked(String parameters) {
        return AccessEntryBuilder.builder(this).asked(parameters).build();
    }
}
