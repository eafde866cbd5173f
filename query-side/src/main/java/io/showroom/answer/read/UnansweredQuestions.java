package io.showroom.answer.read;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.UiTexts;
import io.showroom.web.read.Declined;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says why a question is not answered: to programs as problem details, to people as a page. */
final class UnansweredQuestions {

    private UnansweredQuestions() {}

    @RestControllerAdvice(annotations = RestController.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class ForPrograms {

        private final UiTexts texts;

        ForPrograms(UiTexts texts) {
            this.texts = texts;
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> unanswerable(Unanswerable question, Locale locale) {
            return problem(question.status(), question.code(), question.field(), locale);
        }

        @ExceptionHandler
        ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
            return problem(400, "form", mistyped.getName(), locale);
        }

        private ResponseEntity<ProblemDetail> problem(int status, String code, @Nullable String field, Locale locale) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            String message = texts.get(locale, "problem." + code);
            problem.setType(URI.create("urn:showroom:problem:" + code));
            problem.setTitle(texts.get(locale, "problem.title." + status));
            problem.setDetail(message);
            problem.setProperty("code", code);
            problem.setProperty(
                    "errors",
                    field == null ? List.of() : List.of(Map.of("field", field, "code", code, "message", message)));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    @ControllerAdvice(annotations = Screen.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class ForPeople {

        @ExceptionHandler
        ModelAndView declined(Declined question) {
            return page(question.status());
        }

        @ExceptionHandler
        ModelAndView unanswerable(Unanswerable question) {
            return page(question.status());
        }

        @ExceptionHandler
        ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped) {
            return page(400);
        }

        @ExceptionHandler(exception = Exception.class)
        ModelAndView other(Exception problem) throws Exception {
            if (problem instanceof ErrorResponse known) {
                return page(known.getStatusCode().value());
            }
            throw problem;
        }

        private static ModelAndView page(int status) {
            return new ModelAndView("error", Map.of("status", status), HttpStatusCode.valueOf(status));
        }
    }
}
