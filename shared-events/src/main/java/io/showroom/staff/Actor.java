package io.showroom.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user who sends a command or a query, as both sides know them.
 *
 * @param user key the user logs in with
 * @param roles the user's roles
 * @param store key of the store they work in; null for users of the group
 */
public record Actor(String user, Set<Role> roles, @Nullable String store) {

    /** The system itself, for start-up and scheduled work. It has all roles and is not listed as a user. */
    public static final Actor SYSTEM = new Actor("system", Set.of(Role.values()), null);

    /** Copies the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor has at least one of the given roles. */
    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the actor may access data of the given store: their own, or any for group-wide roles. */
    public boolean reaches(String storeKey) {
        return roles.stream().anyMatch(Role::groupWide) || storeKey.equals(store);
    }
}
