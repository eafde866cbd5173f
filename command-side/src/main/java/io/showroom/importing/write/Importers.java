package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import org.springframework.security.core.Authentication;

/** Who may bring things in: administrators and sales assistants. */
public final class Importers {

    private Importers() {}

    /**
     * Whoever is signed in.
     *
     * @throws Refused (403) if they may not
     */
    public static Actor actor(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw Refused.forbidden("role");
        }
        Actor actor = signedIn.actor();
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.ASSISTANT)) {
            throw Refused.forbidden("role");
        }
        return actor;
    }
}
