package io.showroom.deploy.security;

import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.staff.Actor;
import io.showroom.staff.SignedIn;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The authenticated principal.
 *
 * @param actor the user with the roles in force
 * @param temporary whether the password must be changed first
 * @param passwordChanges how often the password had been set when it was checked
 */
record StaffLogin(Actor actor, boolean temporary, int passwordChanges) implements SignedIn, AuthenticatedPrincipal {

    static StaffLogin of(String user, EffectiveStaffMember staff) {
        return new StaffLogin(
                new Actor(user, staff.roles(), staff.store()), staff.passwordTemporary(), staff.passwordChanges());
    }

    @Override
    public String getName() {
        return actor.user();
    }

    /** Returns the same principal for a log-in through a provider, where the local password does not matter. */
    StaffLogin withoutPassword() {
        return new StaffLogin(actor, false, passwordChanges);
    }

    Authentication authentication(@Nullable Object details) {
        UsernamePasswordAuthenticationToken login =
                UsernamePasswordAuthenticationToken.authenticated(this, null, authorities(actor));
        login.setDetails(details);
        return login;
    }

    static Collection<GrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
