package io.showroom.screen.read;

import io.showroom.web.read.QueryRejection;
import io.showroom.web.read.QueryRejectionTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Exception handler that renders rejections as HTML pages; programs get problem details from
 * {@code QueryRejectionHandler}.
 */
@ControllerAdvice(annotations = InShell.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RejectionPages {

    @ExceptionHandler
    ModelAndView declined(
            QueryRejection question, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (question.comesBack()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(question.retryAfterSeconds()));
        }
        return page(question.status())
                .addObject("why", QueryRejectionTexts.of(question, locale))
                .addObject("again", without(QueryRejectionTexts.fields(question), request));
    }

    @ExceptionHandler
    ModelAndView mistyped(
            MethodArgumentTypeMismatchException mistyped,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return declined(QueryRejection.mistyped(mistyped), locale, request, response);
    }

    @ExceptionHandler
    ModelAndView mistyped(
            BindException mistyped, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return declined(QueryRejection.mistyped(mistyped), locale, request, response);
    }

    @ExceptionHandler
    ModelAndView missing(
            MissingServletRequestParameterException missing,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return declined(QueryRejection.missing(missing), locale, request, response);
    }

    @ExceptionHandler(exception = Exception.class)
    ModelAndView other(Exception problem) throws Exception {
        if (problem instanceof ErrorResponse known) {
            return page(known.getStatusCode().value());
        }
        throw problem;
    }

    /**
     * Returns the present address without the invalid parameters, so that the others are kept; null if none is in the
     * address.
     */
    private static @Nullable String without(Collection<String> wrong, HttpServletRequest request) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        boolean some = false;
        for (String name : wrong) {
            String written = UriUtils.encode(name, StandardCharsets.UTF_8);
            some |= request.getParameterMap().containsKey(name);
            address.replaceQueryParam(name).replaceQueryParam(written);
        }
        return some && !request.getRequestURI().startsWith("//")
                ? address.build().toUriString()
                : null;
    }

    private static ModelAndView page(int status) {
        return new ModelAndView("error", Map.of("status", status), HttpStatusCode.valueOf(status));
    }
}
