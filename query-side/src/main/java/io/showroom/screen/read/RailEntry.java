package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One entry of the rail at the left.
 *
 * @param key names the page, its text {@code rail.<key>} and its icon
 * @param href where it leads
 * @param roles who sees it
 */
record RailEntry(String key, String href, Set<Role> roles) {

    private static final Set<Role> SALES =
            Set.of(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR);
    private static final Set<Role> ALL_BUT_RECEPTION = EnumSet.complementOf(EnumSet.of(Role.RECEPTIONIST));
    private static final List<RailEntry> ALL = List.of(
            new RailEntry("today", "/today", Set.of(Role.CONSULTANT)),
            new RailEntry("stores", "/stores", Set.of(Role.GROUP_MANAGER)),
            new RailEntry("store", "/store", Set.of(Role.MANAGER)),
            new RailEntry("reception", "/reception", Set.of(Role.RECEPTIONIST)),
            new RailEntry("month-end", "/month-end", Set.of(Role.ASSISTANT)),
            new RailEntry("visits", "/visits", SALES),
            new RailEntry("todo", "/follow-ups", ALL_BUT_RECEPTION),
            new RailEntry("people", "/prospects", Set.of(Role.values())),
            new RailEntry("reports", "/reports", ALL_BUT_RECEPTION),
            new RailEntry("meeting", "/meeting", Set.of(Role.MANAGER)),
            new RailEntry("import", "/import", Set.of(Role.ASSISTANT, Role.ADMINISTRATOR)),
            new RailEntry("rota", "/rota", Set.of(Role.values())),
            new RailEntry("audit", "/audit", Set.of(Role.AUDITOR, Role.ADMINISTRATOR)),
            new RailEntry("admin", "/admin", Set.of(Role.ADMINISTRATOR)));

    /** The entries a person sees, at most seven. */
    static List<RailEntry> of(Actor actor) {
        return ALL.stream()
                .filter(entry -> actor.roles().stream().anyMatch(entry.roles()::contains))
                .toList();
    }
}
