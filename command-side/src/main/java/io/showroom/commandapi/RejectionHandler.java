package io.showroom.commandapi;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Exception handler that returns every {@link Rejection}, and requests without a handler (unknown address, method or
 * media type), as problem details. Ordered after the pages' handlers and before handlers of all exceptions.
 */
@Sides({Side.COMMAND, Side.QUERY})
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
record RejectionHandler(RejectionProblems problems) {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejection(Rejection rejection, Locale locale) {
        return problems.of(rejection, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, Locale locale) {
        return problems.of(
                Rejection.malformed(
                        List.of(new Rejection.FieldError(missing.getParameterName(), "required", List.of()))),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unserved(ServletException failure, Locale locale) throws ServletException {
        if (!(failure instanceof ErrorResponse known)) {
            throw failure;
        }
        int status = known.getStatusCode().value();
        String code =
                switch (status) {
                    case 404 -> "noSuchAddress";
                    case 405 -> "method";
                    case 406 -> "notAcceptable";
                    case 415 -> "mediaType";
                    default -> "unserved";
                };
        ResponseEntity<ProblemDetail> answer = problems.of(Rejection.request(status, code), locale);
        HttpHeaders headers = new HttpHeaders(known.getHeaders());
        headers.addAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableForm(MultipartException failure, Locale locale) {
        boolean tooLarge = failure instanceof MaxUploadSizeExceededException;
        return problems.of(
                tooLarge ? Rejection.request(413, "tooLarge") : Rejection.request(400, "unreadableForm"), locale);
    }
}
