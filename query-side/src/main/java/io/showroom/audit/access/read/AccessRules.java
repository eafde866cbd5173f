package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Registry of the access rules. */
final class AccessRules {

    private static final Set<AccessKind> SINGLE = Set.of(AccessKind.CARD, AccessKind.HISTORY);
    private static final Set<AccessKind> TAKEN_OUT = Set.of(AccessKind.EXPORT, AccessKind.PRINT);
    private static final Predicate<AccessEvent> SHOWN = entry -> entry.outcome() != AccessOutcome.REFUSED;

    private AccessRules() {}

    /** Returns all rules in display order. */
    static List<AccessRule> all() {
        return List.of(
                new ManyCustomersRule(
                        "manyCards",
                        List.of(new Limit("customers", 30, 1, 10_000), new Limit("minutes", 10, 1, 1440)),
                        SHOWN.and(entry -> SINGLE.contains(entry.kind()))),
                new ManyCustomersRule(
                        "manyPhones",
                        List.of(new Limit("customers", 500, 1, 1_000_000), new Limit("minutes", 60, 1, 1440)),
                        SHOWN.and(entry -> entry.reachable() > 0 && !TAKEN_OUT.contains(entry.kind()))),
                new SingleAccessRules(
                        "bigExport",
                        List.of(new Limit("rows", 200, 1, 1_000_000)),
                        (entry, set) ->
                                TAKEN_OUT.contains(entry.kind()) && entry.persons() > set.getOrDefault("rows", 0)),
                new SingleAccessRules(
                        "exportWithoutReason",
                        List.of(),
                        (entry, set) ->
                                entry.kind() == AccessKind.EXPORT && entry.reachable() > 0 && !entry.reasoned()),
                new ManyCustomersRule(
                        "manyNumbers",
                        List.of(new Limit("numbers", 40, 1, 10_000), new Limit("minutes", 60, 1, 1440)),
                        look -> look.number() != null),
                new OutsideHoursRule(),
                new ManyCustomersRule(
                        "refusedOften",
                        List.of(new Limit("customers", 2, 0, 1000), new Limit("minutes", 60, 1, 1440)),
                        entry -> entry.outcome() == AccessOutcome.REFUSED));
    }
}
