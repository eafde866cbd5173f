package io.showroom.answer.read;

import io.showroom.screen.read.Screen;
import io.showroom.web.read.Declined;
import io.showroom.web.read.DeclinedWords;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says to people, as a page, why a question is not answered; programs get problem details. */
@ControllerAdvice(annotations = Screen.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DeclinedPages {

    @ExceptionHandler
    ModelAndView declined(Declined question, Locale locale) {
        return page(question.status()).addObject("why", DeclinedWords.of(question, locale));
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
