package io.showroom.deploy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

class OpenIdSignInTest {

    private final Map<String, EffectiveStaffMember> staff = new HashMap<>(Map.of(
            "liu", new EffectiveStaffMember(Set.of(Role.CONSULTANT), "S1", true, false, 0),
            "gone", new EffectiveStaffMember(Set.of(Role.CONSULTANT), "S1", false, false, 0)));

    @Test
    void whoIsRegisteredIsLetInWithTheirOwnRoles() {
        OidcUser login = load(Map.of("sub", "17", "preferred_username", "liu", "roles", "ADMINISTRATOR"));
        assertThat(((SignedIn) login).actor().user()).isEqualTo("liu");
        assertThat(((SignedIn) login).actor().roles()).containsExactly(Role.CONSULTANT);
        assertThat(login.getName()).isEqualTo("liu");
    }

    @Test
    void whoIsNotIsNot() {
        refused(Map.of("sub", "liu"));
        refused(Map.of("sub", "17", "preferred_username", "stranger"));
        refused(Map.of("sub", "17", "preferred_username", "gone"));
    }

    private void refused(Map<String, Object> claims) {
        assertThatThrownBy(() -> load(claims)).isInstanceOf(OAuth2AuthenticationException.class);
    }

    private OidcUser load(Map<String, Object> claims) {
        OidcIdToken token = new OidcIdToken(
                "token", Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z"), claims);
        return new OpenIdSignIn(
                        user -> Optional.ofNullable(staff.get(user)), request -> new DefaultOidcUser(Set.of(), token))
                .loadUser(mock(OidcUserRequest.class));
    }
}
