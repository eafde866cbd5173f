package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who reads a kind of report or form (docs/domain.md, section 1). */
public enum ReportReaders {
    /** Whoever is logged in; what of it they see is another matter. */
    EVERYBODY(EnumSet.allOf(Role.class)),
    /** Whoever sees figures at all, consultants their own. */
    FIGURES(EnumSet.complementOf(EnumSet.of(Role.RECEPTIONIST))),
    /** Whoever sees all stores. */
    GROUP(EnumSet.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Whoever puts a month's forms together, and who reads them. */
    MONTH_END(EnumSet.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR)),
    /** Whoever closes months, and who checks them. */
    CLOSING(EnumSet.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR));

    private final Set<Role> roles;

    ReportReaders(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether somebody is one of them. */
    public boolean include(Actor actor) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
