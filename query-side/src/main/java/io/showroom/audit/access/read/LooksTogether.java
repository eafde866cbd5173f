package io.showroom.audit.access.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of some looks of one person what is unusual. */
final class LooksTogether {

    private LooksTogether() {}

    /** One finding of at least one look, in the order of time. */
    static Unusual of(String rule, List<Look> looks, Named named) {
        Look first = looks.getFirst();
        Set<AccessKind> kinds =
                looks.stream().map(Look::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessKind.class)));
        return new Unusual(
                rule,
                first.who(),
                first.store(),
                first.seenAt(),
                looks.getLast().seenAt(),
                looks.size(),
                named.different(looks),
                Math.toIntExact(looks.stream()
                        .map(Look::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()),
                looks.stream().mapToInt(Look::reachable).max().orElse(0),
                kinds);
    }
}
