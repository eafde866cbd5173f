package io.showroom.rulebook.write;

import java.util.Optional;

/** The present rights of users; cached, so that every request can be checked. */
public interface StaffRules {

    /** Returns the user with this key, active or not; empty if there is none. */
    Optional<EffectiveStaffMember> staff(String user);

    /**
     * Like {@link #staff}, but includes changes that another node has just committed; for log-ins, not for every
     * request.
     */
    default Optional<EffectiveStaffMember> staffNow(String user) {
        return staff(user);
    }
}
