package io.showroom.testing;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Authenticates requests by a header with the user: {@code user/ROLE,ROLE/store}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSignIn {

    /** Name of the header. */
    public static final String HEADER = "Test-User";

    @Bean
    Filter wordOfAHeader() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            String word = http.getHeader(HEADER);
            chain.doFilter(word == null ? http : signedIn(http, word), response);
        };
    }

    private static HttpServletRequest signedIn(HttpServletRequest request, String word) {
        String[] parts = word.split("/", -1);
        Set<Role> roles = Arrays.stream(parts[1].split(",")).map(Role::valueOf).collect(Collectors.toSet());
        Actor actor = new Actor(parts[0], roles, parts[2].isEmpty() ? null : parts[2]);
        SignedIn principal = () -> actor;
        Principal authentication = new TestingAuthenticationToken(principal, null);
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return authentication;
            }
        };
    }
}
