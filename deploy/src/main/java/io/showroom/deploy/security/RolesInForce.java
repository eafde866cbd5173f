package io.showroom.deploy.security;

import io.showroom.rulebook.write.StaffInForce;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the roles in force now, whatever they were at log-in. Who was deactivated, or whose password was
 * set anew, is out at once.
 */
final class RolesInForce extends OncePerRequestFilter {

    private final StaffRules rules;

    RolesInForce(StaffRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof SignedIn signedIn) {
            String user = signedIn.actor().user();
            Optional<StaffLogin> now = rules.staff(user)
                    .filter(StaffInForce::mayLogIn)
                    .map(staff -> StaffLogin.of(user, staff))
                    .filter(staff -> !(signedIn instanceof StaffLogin then)
                            || then.passwordChanges() == staff.passwordChanges());
            use(now.isPresent() ? current(login, now.get()) : nobody(request));
        }
        chain.doFilter(request, response);
    }

    private static Authentication current(Authentication login, StaffLogin now) {
        boolean byPassword = login.getPrincipal() instanceof StaffLogin;
        StaffLogin current = byPassword ? now : new StaffLogin(now.actor(), false, now.passwordChanges());
        return current.equals(login.getPrincipal()) ? login : current.authentication(login.getDetails());
    }

    private static Authentication nobody(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new AnonymousAuthenticationToken("out", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static void use(Authentication login) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
    }
}
