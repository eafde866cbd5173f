package io.showroom.screen.read;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Renders 404, 405 and similar errors as an HTML page. Programs get problem details: requests below /api, and requests
 * that do not accept HTML.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnservedPages implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        // A missing parameter is reported by name: RejectionPages.
        if (!(problem instanceof ServletException)
                || problem instanceof MissingServletRequestParameterException
                || !(problem instanceof ErrorResponse known)
                || !isPerson(request)) {
            return null;
        }
        int status = known.getStatusCode().value();
        return new ModelAndView("error", Map.of("status", status), HttpStatusCode.valueOf(status));
    }

    private static boolean isPerson(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
