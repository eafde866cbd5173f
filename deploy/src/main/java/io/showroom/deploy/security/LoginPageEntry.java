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

/** Sends people to the log-in page; a part of a page cannot be sent there alone, so the whole page goes. */
final class LoginPageEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PAGE = "/login";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    /** A form that lost its token, for example in a tab left open for days, is asked for again. */
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
