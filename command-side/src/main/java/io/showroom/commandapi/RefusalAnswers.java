package io.showroom.commandapi;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers refusals wherever they come from, so that every address says no in the same way; before any advice that takes
 * whatever is thrown.
 */
@Sides({Side.COMMAND, Side.QUERY})
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalAnswers {

    private final Problems problems;

    RefusalAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
        return problems.of(refused.reason(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(Problem problem, Locale locale) {
        return problems.of(problem, locale);
    }
}
