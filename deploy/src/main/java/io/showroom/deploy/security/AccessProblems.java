package io.showroom.deploy.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 to programs as problem details (RFC 9457) in the requested language. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final LocaleResolver locales;
    private final ResourceBundleMessageSource texts;

    AccessProblems(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
        this.texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/access");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            write(request, response, 429, "tooManyAttempts");
            return;
        }
        // Sent to programs only: a browser would open its own log-in dialog on this header and then send the password
        // with every request.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Showroom\", charset=\"UTF-8\"");
        }
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        write(request, response, 401, tried ? "wrongCredentials" : "notLoggedIn");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean tokenMissing = refusal instanceof CsrfException;
        if (tokenMissing && nobodyAsks(request)) {
            commence(request, response, new InsufficientAuthenticationException("nobody is logged in", refusal));
        } else {
            write(request, response, 403, tokenMissing ? "csrf" : "role");
        }
    }

    /** Returns whether the request has no log-in, so that the missing CSRF token does not matter. */
    private static boolean nobodyAsks(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (login == null || login instanceof AnonymousAuthenticationToken);
    }

    /** Writes one problem as the whole response. */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:showroom:problem:" + code);
        problem.put("title", texts.getMessage("title." + status, null, locale));
        problem.put("status", status);
        problem.put("detail", texts.getMessage(code, null, locale));
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        problem.put("errors", List.of());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
