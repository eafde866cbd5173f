package io.showroom.audit.access.read;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding of an access rule.
 *
 * @param rule name of the rule
 * @param who user key
 * @param store key of the user's store; null for users of the group
 * @param from time of the first access
 * @param to time of the last access
 * @param looks number of accesses
 * @param customers number of distinct customers
 * @param numbers number of distinct phone numbers searched for by a user who sees masked ones
 * @param reachable greatest number of customers shown at once with whole phone numbers
 * @param kinds kinds of access
 */
record UnusualAccess(
        String rule,
        String who,
        @Nullable String store,
        Instant from,
        Instant to,
        int looks,
        int customers,
        int numbers,
        int reachable,
        Set<AccessKind> kinds) {}
