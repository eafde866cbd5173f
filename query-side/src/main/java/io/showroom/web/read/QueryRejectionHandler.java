package io.showroom.web.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Exception handler that renders rejections as problem details (RFC 9457) in the user's language; pages have their own.
 * Ordered before Spring's handler, whose responses have no fields.
 */
@RestControllerAdvice
@Order(-1)
final class QueryRejectionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejection(QueryRejection rejection, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        if (rejection.comesBack()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(rejection.retryAfterSeconds()));
        }
        return answer(rejection.status(), rejection.code(), rejection.fields(), headers, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        return rejection(QueryRejection.mistyped(mistyped), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, Locale locale) {
        return rejection(QueryRejection.missing(missing), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(BindException mistyped, Locale locale) {
        return rejection(QueryRejection.mistyped(mistyped), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageConversionException unreadable, Locale locale) {
        return rejection(QueryRejection.malformed(List.of()), locale);
    }

    private static ResponseEntity<ProblemDetail> answer(
            int status, String code, List<QueryRejection.ParameterError> fields, HttpHeaders headers, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:showroom:problem:" + code));
        problem.setTitle(text(
                "title." + status, List.of(), locale, HttpStatus.valueOf(status).getReasonPhrase()));
        problem.setDetail(text(code, List.of(), locale, problem.getTitle()));
        problem.setProperty("code", code);
        problem.setProperty(
                "errors",
                fields.stream()
                        .map(field -> Map.of(
                                "field", field.field(),
                                "code", field.code(),
                                "message", String.valueOf(text(field.code(), field.args(), locale, field.code()))))
                        .toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(headers);
        if (status == 503 && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static @Nullable String text(String code, List<String> args, Locale locale, @Nullable String otherwise) {
        return QueryRejectionTexts.text(code, args, locale, otherwise);
    }
}
