package io.showroom.audit.access.read;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log as rules look at it: without the customers themselves, which are read only where a rule
 * must tell them apart.
 *
 * @param position its place
 * @param seenAt when
 * @param who user key
 * @param kind in what way
 * @param outcome what came of it
 * @param store key of the store they work in; null for users of the group
 * @param reasoned whether a reason was given
 * @param persons how many customers were told of
 * @param reachable of them, with a whole phone number or all that is on record
 * @param customers how many stand in the entry by their numbers
 * @param list the same for entries that name the same customers, and for no others
 * @param sought what was searched for, the same for the same text and not readable: kind and digest; null if nothing
 */
record AccessEvent(
        long position,
        Instant seenAt,
        String who,
        AccessKind kind,
        AccessOutcome outcome,
        @Nullable String store,
        boolean reasoned,
        int persons,
        int reachable,
        int customers,
        long list,
        @Nullable String sought) {

    private static final Pattern NUMBER = Pattern.compile("sought=(WHOLE_NUMBER|LAST_FOUR|CAR)/.*");

    /** What tells the number that was tried from others; null if none was. */
    @Nullable
    String number() {
        return sought != null && NUMBER.matcher(sought).matches() ? sought : null;
    }
}
