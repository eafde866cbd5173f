package io.showroom.audit.access.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the finding for a group of accesses by one user. */
final class AccessGroupRule {

    private AccessGroupRule() {}

    /**
     * Returns one finding for the given accesses.
     *
     * @param accesses at least one, in order of time
     */
    static UnusualAccess of(String rule, List<AccessEvent> accesses, AccessedCustomers named) {
        AccessEvent first = accesses.getFirst();
        Set<AccessKind> kinds = accesses.stream()
                .map(AccessEvent::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessKind.class)));
        return new UnusualAccess(
                rule,
                first.who(),
                first.store(),
                first.seenAt(),
                accesses.getLast().seenAt(),
                accesses.size(),
                named.different(accesses),
                Math.toIntExact(accesses.stream()
                        .map(AccessEvent::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()),
                accesses.stream().mapToInt(AccessEvent::reachable).max().orElse(0),
                kinds);
    }
}
