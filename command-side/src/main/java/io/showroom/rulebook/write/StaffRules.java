package io.showroom.rulebook.write;

import java.util.Optional;

/** Who may do what, as it is now; cheap enough to ask on every request. */
public interface StaffRules {

    /** The member of staff with this user key, active or not; nothing if there is none. */
    Optional<EffectiveStaffMember> staff(String user);

    /** The same, with what another node changed just now: for log-ins, not for every request. */
    default Optional<EffectiveStaffMember> staffNow(String user) {
        return staff(user);
    }
}
