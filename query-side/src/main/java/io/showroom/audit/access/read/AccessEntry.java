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
 * @param asked request parameters without typed texts; in the table followed by the search term
 *     ({@link SearchTermEncryption})
 * @param reason reason given by the user; null if none
 * @param persons number of customers whose data were shown
 * @param reachable number of those whose whole phone number or whole record was shown
 * @param prospects ids of these customers, sorted
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
