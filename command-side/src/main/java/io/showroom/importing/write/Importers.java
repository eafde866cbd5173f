package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import org.springframework.security.core.Authentication;

/** Authorization of imports: administrators and sales assistants. */
public final class Importers {

    private Importers() {}

    /**
     * Returns the logged-in user.
     *
     * @throws Rejection (403) if they may not import
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
