package io.showroom.prospect.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.acts.ProspectAct;

/**
 * Whose prospect it is: staff act on prospects of their store, consultants on their own (docs/domain.md, section 1).
 */
final class Ownership {

    private Ownership() {}

    static void verify(ProspectAct act, ProspectHistory history, Acting acting) {
        String forbidden =
                acting.imported() ? null : act.forbidden(acting.actor(), history.store(), history.consultant());
        if (forbidden != null) {
            throw Refused.forbidden(forbidden);
        }
    }
}
