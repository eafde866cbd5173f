package io.showroom.commandapi;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes refusals and problems as RFC 9457 problem details in the reader's language. */
@Component
final class Problems {

    private final MessageSource texts;

    Problems() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/refusals");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.texts = bundle;
    }

    ResponseEntity<ProblemDetail> of(Refused.Reason reason, Locale locale) {
        List<Problem.Field> fields = reason.field() == null
                ? List.of()
                : List.of(new Problem.Field(reason.field(), reason.code(), reason.args()));
        return answer(reason.status(), reason.code(), reason.args(), fields, locale);
    }

    ResponseEntity<ProblemDetail> of(Problem problem, Locale locale) {
        return answer(problem.status(), problem.code(), List.of(), problem.fields(), locale);
    }

    private ResponseEntity<ProblemDetail> answer(
            int status, String code, List<String> args, List<Problem.Field> fields, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:showroom:problem:" + code));
        problem.setTitle(text("title." + status, List.of(), locale));
        problem.setDetail(text(code, args, locale));
        problem.setProperty("code", code);
        problem.setProperty(
                "errors",
                fields.stream()
                        .map(field -> Map.of(
                                "field", field.field(),
                                "code", field.code(),
                                "message", text(field.code(), field.args(), locale)))
                        .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    String text(String code, List<String> args, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(code, args.toArray(), code, spoken(locale)));
    }

    /** Two languages are spoken; whoever reads any Chinese gets the one at hand. */
    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
