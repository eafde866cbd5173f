package io.showroom.audit.access.read;

import io.showroom.audit.desk.read.Limit;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Single customers looked up, searched for or taken out while the store is shut; one finding for a person and a day.
 */
record OutsideHours() implements AccessRule {

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
    public List<Unusual> find(List<Look> looks, Map<String, Integer> set, Named named, Clocks stores) {
        int opens = set.getOrDefault("opens", 0);
        int closes = set.getOrDefault("closes", 0);
        List<Look> outside = looks.stream()
                .filter(look -> LOOK_UPS.contains(look.kind()))
                .filter(look -> {
                    int hour = at(look, stores).getHour();
                    return hour < opens || hour >= closes;
                })
                .toList();
        named.prepare(outside);
        return outside.stream()
                .collect(Collectors.groupingBy(
                        look -> new PersonAndDay(look.who(), at(look, stores).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(together -> LooksTogether.of(name(), together, named))
                .toList();
    }

    private static ZonedDateTime at(Look look, Clocks stores) {
        return look.seenAt().atZone(stores.of(look.store()));
    }

    private record PersonAndDay(String who, LocalDate day) {}
}
