package io.showroom.audit.access.read;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody saw personal data. Nothing in it is personal data of a customer but the id.
 *
 * @param seenAt when
 * @param who user key
 * @param kind in what way
 * @param outcome what came of it
 * @param entryId names the entry
 * @param store key of the store they work in; null for users of the group
 * @param via PAGE, BASIC or SESSION: a person at a page, a program with its own password, a script within a log-in;
 *     LAUNCHER: whoever works at the machine itself
 * @param origin keyed digest of the network address: the same for the same address, and not to be turned back
 * @param address pattern of the address that was asked
 * @param asked its parameters, without what was typed; in the table followed by what was sought
 *     ({@link SearchTermEncryption})
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

    /** The same entry with other parameters. */
    AccessEntry withAsked(String parameters) {
        return AccessEntryBuilder.builder(this).asked(parameters).build();
    }
}
