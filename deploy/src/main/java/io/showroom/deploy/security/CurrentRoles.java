package io.showroom.deploy.security;

import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Security context repository: stores in the session only who logged in, and loads the roles in force for every
 * request. Deactivating somebody or setting their password ends their sessions at once.
 */
final class CurrentRoles implements SecurityContextRepository {

    private static final String LOGIN = "login";

    private final StaffRules rules;

    CurrentRoles(StaffRules rules) {
        this.rules = rules;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        @Nullable HttpSession session = exchange.getRequest().getSession(false);
        @Nullable RememberedLogin login = login(session);
        if (session != null && login != null) {
            Optional<StaffLogin> now = now(login);
            if (now.isPresent()) {
                context.setAuthentication(now.get().authentication(null));
            } else {
                session.invalidate();
            }
        }
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable RememberedLogin login = remembered(context.getAuthentication());
        if (login != null) {
            request.getSession().setAttribute(LOGIN, login.text());
            return;
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LOGIN);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request.getSession(false)) != null;
    }

    private static @Nullable RememberedLogin login(@Nullable HttpSession session) {
        return session == null ? null : RememberedLogin.of(session.getAttribute(LOGIN));
    }

    /**
     * Reads the log itself before a session is rejected: another node may have changed the staff member a moment ago,
     * such as a password set and used there.
     */
    private Optional<StaffLogin> now(RememberedLogin then) {
        return inForce(then, rules.staff(then.user())).or(() -> inForce(then, rules.staffNow(then.user())));
    }

    private static Optional<StaffLogin> inForce(RememberedLogin then, Optional<EffectiveStaffMember> known) {
        return known.filter(EffectiveStaffMember::mayLogIn)
                .map(staff -> StaffLogin.of(then.user(), staff))
                .filter(staff -> then.passwordChanges() == null || then.passwordChanges() == staff.passwordChanges())
                .map(staff -> then.passwordChanges() == null ? staff.withoutPassword() : staff);
    }

    private static @Nullable RememberedLogin remembered(@Nullable Authentication login) {
        if (login == null || !login.isAuthenticated()) {
            return null;
        }
        return switch (login.getPrincipal()) {
            case StaffLogin staff -> new RememberedLogin(staff.getName(), staff.passwordChanges());
            case SignedIn provided -> new RememberedLogin(provided.actor().user(), null);
            case null, default -> null;
        };
    }
}
