package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;

/**
 * Authorization on the prospect: staff act on prospects of their store, consultants on their own (docs/domain.md,
 * section 1).
 */
final class Ownership {

    private Ownership() {}

    static void verify(ProspectAct act, ProspectHistory history, CommandContext commandContext) {
        String forbidden = commandContext.imported()
                ? null
                : act.forbidden(commandContext.actor(), history.store(), history.consultant());
        if (forbidden != null) {
            throw Rejection.forbidden(forbidden);
        }
    }
}
