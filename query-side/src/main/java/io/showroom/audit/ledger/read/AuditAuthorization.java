package io.showroom.audit.ledger.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;

/** Authorization for seals, access log and verifications: auditors and administrators. */
public final class AuditAuthorization {

    private AuditAuthorization() {}

    /** Rejects other users with 403. */
    public static void only(Actor actor) {
        QueryRejection.unless(actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR), "auditNotYours");
    }
}
