package io.showroom.audit.access.read;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of some looks of one person what is unusual. */
final class LooksTogether {

    private LooksTogether() {}

    /** One finding of at least one look, in the order of time. */
    static Unusual of(String rule, List<AccessLine> looks) {
        AccessEntry first = looks.getFirst().entry();
        Set<AccessKind> kinds = looks.stream()
                .map(look -> look.entry().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessKind.class)));
        Set<String> customers = looks.stream()
                .map(look -> look.entry().prospects())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        return new Unusual(
                rule,
                first.who(),
                first.store(),
                first.seenAt(),
                looks.getLast().entry().seenAt(),
                looks.size(),
                customers.size(),
                looks.stream().mapToInt(look -> look.entry().reachable()).max().orElse(0),
                kinds);
    }
}
