package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.Set;

/** Reader groups of reports and forms (docs/domain.md, section 1). */
public enum ReportReaders {
    /** All logged-in users; the contents are restricted separately. */
    EVERYBODY(EnumSet.allOf(Role.class)),
    /** All who see figures; consultants see their own. */
    FIGURES(EnumSet.complementOf(EnumSet.of(Role.RECEPTIONIST))),
    /** Users who see all stores. */
    GROUP(EnumSet.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Users who prepare or read a month's forms. */
    MONTH_END(EnumSet.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR)),
    /** Users who close months or verify them. */
    CLOSING(EnumSet.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR));

    private final Set<Role> roles;

    ReportReaders(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether a user is in the group. */
    public boolean include(Actor actor) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
