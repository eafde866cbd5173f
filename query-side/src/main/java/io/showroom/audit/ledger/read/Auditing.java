package io.showroom.audit.ledger.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;

/** Who may see the seals and the access log and have the ledger checked: auditors and administrators. */
public final class Auditing {

    private Auditing() {}

    /** Declines the question of anybody else. */
    public static void only(Actor actor) {
        Declined.unless(actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR), "auditNotYours");
    }
}
