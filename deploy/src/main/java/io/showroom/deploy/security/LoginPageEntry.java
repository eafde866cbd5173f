package io.showroom.deploy.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Redirects unauthenticated browsers to the log-in page. For an htmx request the whole page is redirected. */
final class LoginPageEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PAGE = "/login";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    /**
     * Shows the log-in form again if its CSRF token expired, for example in a tab left open for days; anything else is
     * 403.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && request.getRequestURI().endsWith(PAGE)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            otherwise.handle(request, response, refusal);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
