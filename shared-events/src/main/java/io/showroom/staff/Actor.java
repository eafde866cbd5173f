package io.showroom.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts or asks, as both sides need to know them.
 *
 * @param user key the user logs in with
 * @param roles what they may do
 * @param store key of the store they work in; null for users of the group
 */
public record Actor(String user, Set<Role> roles, @Nullable String store) {

    /** The system itself: start-up, clocked rules. It may do everything and appears in no list of users. */
    public static final Actor SYSTEM = new Actor("system", Set.of(Role.values()), null);

    /** Copies the roles, so that an actor never changes. */
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

    /** Whether the actor may see what belongs to the given store: their own, or any for group-wide roles. */
    public boolean reaches(String storeKey) {
        return roles.stream().anyMatch(Role::groupWide) || storeKey.equals(store);
    }
}
