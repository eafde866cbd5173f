package io.showroom.staff.write;

import static io.showroom.rulebook.write.InputChecks.optional;

import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user's roles, store and team. A store is required unless all roles are group-wide. */
record Position(
        List<Role> roles, @Nullable String store, @Nullable String team) {

    /**
     * Returns the validated position.
     *
     * @throws Rejection if the store is unknown, or missing although a role requires one
     */
    static Position checked(
            @Nullable List<@Nullable Role> roles,
            @Nullable String store,
            @Nullable String team,
            MasterDataRules rules) {
        Position position = new Position(
                roles == null ? List.of() : inOrder(roles), optional("store", store, 100), optional("team", team, 100));
        if (position.store != null) {
            rules.requireStore("store", position.store);
        } else if (!position.groupWide()) {
            throw Rejection.rule("storeNeeded", "store");
        }
        return position;
    }

    boolean administers() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    private boolean groupWide() {
        return !roles.isEmpty() && roles.stream().allMatch(Role::groupWide);
    }

    private static List<Role> inOrder(List<@Nullable Role> roles) {
        if (roles.stream().anyMatch(Objects::isNull)) {
            throw Rejection.malformed("required", "roles");
        }
        return Set.copyOf(roles).stream().sorted().toList();
    }
}
