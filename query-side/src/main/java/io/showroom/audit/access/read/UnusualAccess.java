package io.showroom.audit.access.read;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual in how somebody looked at personal data.
 *
 * @param rule which rule found it
 * @param who user key
 * @param store key of the store they work in; null for users of the group
 * @param from the first access
 * @param to the last access
 * @param looks how many accesses
 * @param customers how many different customers
 * @param numbers how many different numbers were tried by whoever sees masked ones
 * @param reachable most that were told at once with whole phone numbers
 * @param kinds in what ways
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
