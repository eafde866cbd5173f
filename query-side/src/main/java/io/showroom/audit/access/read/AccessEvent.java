package io.showroom.audit.access.read;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log as {@link AccessRule}s evaluate it. The customers themselves are not included; they are
 * read by {@link AccessedCustomers} only if a rule needs them.
 *
 * @param position position in the access log
 * @param seenAt time of the access
 * @param who user key
 * @param kind kind of access
 * @param outcome whether the data were shown
 * @param store key of the user's store; null for users of the group
 * @param reasoned whether a reason was given
 * @param persons number of customers whose data were shown
 * @param reachable number of those whose whole phone number or whole record was shown
 * @param customers number of customers listed in the entry
 * @param list hash of the list of customers: equal for equal lists
 * @param sought kind and digest of the search term, comparable but not readable; null for none
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

    /** Returns kind and digest of the phone number or plate searched for; null for other searches. */
    @Nullable
    String number() {
        return sought != null && NUMBER.matcher(sought).matches() ? sought : null;
    }
}
