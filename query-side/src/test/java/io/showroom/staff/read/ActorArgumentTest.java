package io.showroom.staff.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.context.request.ServletWebRequest;

/** Resolution of the logged-in user. */
class ActorArgumentTest {

    private static final Actor LIN = new Actor("lin", Set.of(Role.CONSULTANT), "S1");

    @Test
    void aLogInStandsForOneOfTheStaff() {
        Principal login = UsernamePasswordAuthenticationToken.authenticated((SignedIn) () -> LIN, null, List.of());
        assertThat(ActorArgument.of(login)).isEqualTo(LIN);
    }

    @Test
    void otherPrincipalsAreNoStaff() {
        assertThat(ActorArgument.of(null)).isNull();
        assertThat(ActorArgument.of(() -> "lin")).isNull();
        assertThat(ActorArgument.of(UsernamePasswordAuthenticationToken.authenticated("lin", null, List.of())))
                .isNull();
    }

    @Test
    void withoutAUserTheRequestIsRejected() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setUserPrincipal(() -> "lin");
        ActorArgument argument = new ActorArgument();
        var parameter = new org.springframework.core.MethodParameter(
                ActorArgumentTest.class.getDeclaredMethod("asks", Actor.class), 0);
        assertThat(argument.supportsParameter(parameter)).isTrue();
        assertThatThrownBy(() -> argument.resolveArgument(parameter, null, new ServletWebRequest(request), null))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @SuppressWarnings("unused")
    private static void asks(Actor actor) {
        // only its parameter is read
    }
}
