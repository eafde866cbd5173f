package io.showroom.rulebook.write;

import io.showroom.staff.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff may do now, and where.
 *
 * @param roles what they may do
 * @param store key of the store they work in; null for users of the group
 * @param active whether they were not deactivated
 * @param passwordTemporary whether they must change the password before anything else
 * @param passwordChanges how often the password was set; a log-in made with an older one is over
 */
public record EffectiveStaffMember(
        Set<Role> roles, @Nullable String store, boolean active, boolean passwordTemporary, int passwordChanges) {

    /** Whether they may log in: somebody without any role, known from history only, has nothing to look for here. */
    public boolean mayLogIn() {
        return active && !roles.isEmpty();
    }
}
