package io.showroom.deploy.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Servlet filter that allows users with a temporary password only to change it. */
final class TemporaryPassword extends OncePerRequestFilter {

    private static final String PAGE = "/password";

    private final AccessProblems problems;

    TemporaryPassword(AccessProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // The path is checked first: public paths do not need the security context.
        if (isNeededForTheChange(path) || !isTemporary()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator/")) {
            problems.write(request, response, 403, "passwordTemporary");
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    private static boolean isTemporary() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof StaffLogin staff && staff.temporary();
    }

    private static boolean isNeededForTheChange(String path) {
        return path.equals("/api/commands/ChangePassword")
                || path.equals(PAGE)
                || path.equals("/login")
                || path.equals("/logout")
                || path.equals("/error")
                || path.startsWith("/ui/")
                || path.startsWith("/webjars/")
                || path.startsWith("/actuator/health");
    }
}
