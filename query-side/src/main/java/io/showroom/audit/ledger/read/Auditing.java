package io.showroom.audit.ledger.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;

/** Who may see the seals and have the ledger checked: auditors and administrators. */
final class Auditing {

    private Auditing() {}

    /** Declines the question of anybody else. */
    static void only(Actor actor) {
        if (!actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw Declined.forbidden("auditNotYours");
        }
    }
}
