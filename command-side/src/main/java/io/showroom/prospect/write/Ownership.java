package io.showroom.prospect.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Refused;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;

/**
 * Whose prospect it is: staff act on prospects of their store, consultants on their own (docs/domain.md, section 1).
 */
final class Ownership {

    private Ownership() {}

    static void verify(ProspectHistory history, Acting acting, boolean atReception) {
        Actor actor = acting.actor();
        if (acting.imported()) {
            return;
        }
        if (!actor.reaches(history.store())) {
            throw Refused.forbidden("otherStore");
        }
        String consultant = history.consultant();
        boolean wholeStore = actor.hasAny(Role.MANAGER) || (atReception && actor.hasAny(Role.RECEPTIONIST));
        if (!wholeStore && consultant != null && !consultant.equals(actor.user())) {
            throw Refused.forbidden("notYours");
        }
    }
}
