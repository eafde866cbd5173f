package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
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
     * @throws Rejection (403) if they may not
     */
    public static Actor actor(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw Rejection.forbidden("role");
        }
        Actor actor = signedIn.actor();
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.ASSISTANT)) {
            throw Rejection.forbidden("role");
        }
        return actor;
    }
}
