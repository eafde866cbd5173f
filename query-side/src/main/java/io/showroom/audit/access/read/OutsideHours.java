package io.showroom.audit.access.read;

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
    public List<Parameter> parameters() {
        return List.of(new Parameter("opens", 8, 0, 24), new Parameter("closes", 21, 0, 24));
    }

    @Override
    public List<Unusual> find(List<AccessLine> lines, Map<String, Integer> set, Clocks stores) {
        int opens = set.getOrDefault("opens", 0);
        int closes = set.getOrDefault("closes", 0);
        return lines.stream()
                .filter(line -> LOOK_UPS.contains(line.entry().kind()))
                .filter(line -> {
                    int hour = at(line, stores).getHour();
                    return hour < opens || hour >= closes;
                })
                .collect(Collectors.groupingBy(
                        line -> new PersonAndDay(
                                line.entry().who(), at(line, stores).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(looks -> LooksTogether.of(name(), looks))
                .toList();
    }

    private static ZonedDateTime at(AccessLine line, Clocks stores) {
        return line.entry().seenAt().atZone(stores.of(line.entry().store()));
    }

    private record PersonAndDay(String who, LocalDate day) {}
}
