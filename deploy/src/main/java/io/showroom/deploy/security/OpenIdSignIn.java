package io.showroom.deploy.security;

import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.Actor;
import io.showroom.staff.SignedIn;
import java.io.Serial;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Log-in through an OpenID provider for registered staff; the provider's preferred_username is the user key. */
final class OpenIdSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final StaffRules rules;

    OpenIdSignIn(StaffRules rules) {
        this(rules, new OidcUserService());
    }

    OpenIdSignIn(StaffRules rules, OAuth2UserService<OidcUserRequest, OidcUser> provider) {
        this.rules = rules;
        this.provider = provider;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = Objects.requireNonNull(provider.loadUser(request));
        String user = known.getPreferredUsername();
        Optional<EffectiveStaffMember> staff =
                Optional.ofNullable(user).flatMap(rules::staffNow).filter(EffectiveStaffMember::mayLogIn);
        if (user == null || staff.isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("unknown_user"), "the provider's user is no active member of staff");
        }
        return new OpenIdLogin(new Actor(user, staff.get().roles(), staff.get().store()), known);
    }

    /** The principal during the log-in request; the session afterwards stores only the user key. */
    static final class OpenIdLogin extends DefaultOidcUser implements SignedIn {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Actor actor;

        OpenIdLogin(Actor actor, OidcUser known) {
            super(StaffLogin.authorities(actor), known.getIdToken(), known.getUserInfo(), "preferred_username");
            this.actor = actor;
        }

        @Override
        public Actor actor() {
            return actor;
        }
    }
}
