package io.showroom.commandapi;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Says in the same form as every refusal why a request never reached its address: no such address, a method or a media
 * type that is not served there. Comes before Spring's own answers and after those of single addresses.
 */
@Sides({Side.COMMAND, Side.QUERY})
@RestControllerAdvice
@Order(-1)
final class UnservedRequests {

    private final Problems problems;

    UnservedRequests(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unserved(ServletException failure, Locale locale) throws ServletException {
        if (!(failure instanceof ErrorResponse known)) {
            throw failure;
        }
        String code =
                switch (known.getStatusCode().value()) {
                    case 404 -> "noSuchAddress";
                    case 405 -> "method";
                    case 406 -> "notAcceptable";
                    case 415 -> "mediaType";
                    default -> "unserved";
                };
        ResponseEntity<ProblemDetail> answer =
                problems.of(new Problem(known.getStatusCode().value(), code, List.of()), locale);
        HttpHeaders headers = new HttpHeaders(known.getHeaders());
        headers.addAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableForm(MultipartException failure, Locale locale) {
        boolean tooLarge = failure instanceof MaxUploadSizeExceededException;
        return problems.of(
                new Problem(tooLarge ? 413 : 400, tooLarge ? "tooLarge" : "unreadableForm", List.of()), locale);
    }
}
