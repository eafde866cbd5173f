package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule: single customers opened, searched for or exported while the store is closed; one finding per user and day. */
record OutsideHoursRule() implements AccessRule {

    private static final Set<AccessKind> LOOK_UPS =
            Set.of(AccessKind.CARD, AccessKind.HISTORY, AccessKind.SEARCH, AccessKind.EXPORT, AccessKind.PRINT);

    @Override
    public String name() {
        return "outsideHours";
    }

    @Override
    public List<Limit> parameters() {
        return List.of(new Limit("opens", 8, 0, 24), new Limit("closes", 21, 0, 24));
    }

    @Override
    public List<UnusualAccess> find(
            List<AccessEvent> accesses, Map<String, Integer> set, AccessedCustomers named, WorkplaceClocks stores) {
        int opens = set.getOrDefault("opens", 0);
        int closes = set.getOrDefault("closes", 0);
        List<AccessEvent> outside = accesses.stream()
                .filter(access -> LOOK_UPS.contains(access.kind()))
                .filter(access -> {
                    int hour = at(access, stores).getHour();
                    return hour < opens || hour >= closes;
                })
                .toList();
        named.prepare(outside);
        return outside.stream()
                .collect(Collectors.groupingBy(
                        access -> new PersonAndDay(
                                access.who(), at(access, stores).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(together -> AccessGroupRule.of(name(), together, named))
                .toList();
    }

    private static ZonedDateTime at(AccessEvent access, WorkplaceClocks stores) {
        return access.seenAt().atZone(stores.of(access.store()));
    }

    private record PersonAndDay(String who, LocalDate day) {}
}
