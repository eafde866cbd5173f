package io.showroom.directory.read;

import io.showroom.staff.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param key user key
 * @param name display name; the key if none is known
 * @param roles their roles; empty for somebody known from imported history only
 * @param store key of the store they work in; null for users of the group
 * @param team team within the store
 * @param phone phone number; null if unknown
 * @param email e-mail address; null if unknown
 * @param active whether they can log in
 */
public record StaffEntry(
        String key,
        String name,
        Set<Role> roles,
        @Nullable String store,
        @Nullable String team,
        @Nullable String phone,
        @Nullable String email,
        boolean active) {

    /** Whether they may hold prospects; somebody known from imported history only may have held some. */
    public boolean sells() {
        return roles.isEmpty() || roles.contains(Role.CONSULTANT);
    }
}
