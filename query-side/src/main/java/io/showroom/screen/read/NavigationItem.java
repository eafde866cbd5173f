package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An entry of the navigation.
 *
 * @param key key of the page, its text {@code rail.<key>} and its icon
 * @param href its link
 * @param roles roles that see it
 */
record NavigationItem(String key, String href, Set<Role> roles) {

    private static final Set<Role> SALES =
            Set.of(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR);
    private static final Set<Role> ALL_BUT_RECEPTION = EnumSet.complementOf(EnumSet.of(Role.RECEPTIONIST));
    private static final List<NavigationItem> ALL = List.of(
            new NavigationItem("today", "/today", Set.of(Role.CONSULTANT)),
            new NavigationItem("stores", "/stores", Set.of(Role.GROUP_MANAGER)),
            new NavigationItem("store", "/store", Set.of(Role.MANAGER)),
            new NavigationItem("reception", "/reception", Set.of(Role.RECEPTIONIST)),
            new NavigationItem("month-end", "/month-end", Set.of(Role.ASSISTANT)),
            new NavigationItem("visits", "/visits", SALES),
            new NavigationItem("todo", "/follow-ups", ALL_BUT_RECEPTION),
            new NavigationItem("people", "/prospects", Set.of(Role.values())),
            new NavigationItem("reports", "/reports", ALL_BUT_RECEPTION),
            new NavigationItem("meeting", "/meeting", Set.of(Role.MANAGER)),
            new NavigationItem("import", "/import", Set.of(Role.ASSISTANT, Role.ADMINISTRATOR)),
            new NavigationItem("rota", "/rota", Set.of(Role.values())),
            new NavigationItem("audit", "/audit", Set.of(Role.AUDITOR, Role.ADMINISTRATOR)),
            new NavigationItem("admin", "/admin", Set.of(Role.ADMINISTRATOR)));

    /** Returns the entries for a user, at most seven. */
    static List<NavigationItem> of(Actor actor) {
        return ALL.stream()
                .filter(entry -> actor.roles().stream().anyMatch(entry.roles()::contains))
                .toList();
    }
}
