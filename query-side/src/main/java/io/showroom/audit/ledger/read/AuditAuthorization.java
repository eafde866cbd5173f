package io.showroom.audit.ledger.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;

/** Who may see the seals and the access log and have the ledger checked: auditors and administrators. */
public final class AuditAuthorization {

    private AuditAuthorization() {}

    /** Declines the question of anybody else. */
    public static void only(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR), "auditNotYours");
    }
}
