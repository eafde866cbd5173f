package io.showroom.rulebook.write;

import io.showroom.staff.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's present rights.
 *
 * @param roles the user's roles
 * @param store key of the store they work in; null for users of the group
 * @param active false if deactivated
 * @param passwordTemporary whether they must change the password before anything else
 * @param passwordChanges how often the password was set; sessions created with an older one are invalid
 */
public record EffectiveStaffMember(
        Set<Role> roles, @Nullable String store, boolean active, boolean passwordTemporary, int passwordChanges) {

    /** Whether they may log in; staff known from history only, without any role, may not. */
    public boolean mayLogIn() {
        return active && !roles.isEmpty();
    }
}
