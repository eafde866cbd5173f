package io.showroom.commandapi;

import io.showroom.personaldata.AuditedAccessAttributes;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.SignedIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Converts rejections into RFC 9457 problem details in the reader's language. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
final class RejectionProblems {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final ObjectProvider<ProspectReferences> introductions;
    private final MessageSource texts;

    RejectionProblems(ObjectProvider<ProspectReferences> introductions) {
        this.introductions = introductions;
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/refusals");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.texts = bundle;
    }

    ResponseEntity<ProblemDetail> of(Rejection rejection, Locale locale) {
        Rejection.Reason reason = rejection.reason();
        int status = reason.status();
        String code = reason.code();
        List<String> args = reason.args();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:showroom:problem:" + code));
        problem.setTitle(text("title." + status, List.of(), locale));
        problem.setDetail(text(code, args, locale));
        problem.setProperty("code", code);
        args.stream()
                .filter(arg -> isSomebody(code, arg))
                .flatMap(arg -> introduction(arg).stream())
                .findFirst()
                .ifPresent(somebody -> {
                    problem.setProperty("prospect", asProperty(somebody));
                    noteForAccessLog(somebody.prospectId());
                });
        problem.setProperty(
                "errors",
                rejection.faults().stream()
                        .map(field -> Map.of(
                                "field", field.field(),
                                "code", field.code(),
                                "message", text(field.code(), field.args(), locale)))
                        .toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS.value() && !args.isEmpty()) {
            answer.header(HttpHeaders.RETRY_AFTER, args.getFirst());
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    String text(String code, List<String> args, Locale locale) {
        return text(code, args, locale, this::introduction);
    }

    /**
     * Returns the localized text of a code.
     *
     * @param introductions resolves the prospects that the arguments name
     */
    String text(
            String code,
            List<String> args,
            Locale locale,
            Function<String, Optional<ProspectReference>> introductions) {
        Locale spoken = spoken(locale);
        Object[] named = args.stream()
                .map(arg ->
                        isSomebody(code, arg) ? named(introductions.apply(arg).orElse(null), spoken) : arg)
                .toArray();
        return Objects.requireNonNull(texts.getMessage(code, named, code, spoken));
    }

    /** Returns a prospect's name and consultant for a text, never its identifier. */
    private String named(@Nullable ProspectReference somebody, Locale spoken) {
        String name = somebody == null ? null : somebody.name();
        String called = name == null ? say("introduced.nameless", spoken) : name;
        if (somebody == null || somebody.consultantName() == null) {
            return called;
        }
        return say("introduced.consultant", spoken, called, somebody.consultantName());
    }

    private String say(String key, Locale spoken, Object... args) {
        return Objects.requireNonNull(texts.getMessage(key, args, key, spoken));
    }

    private boolean isSomebody(String code, String argument) {
        ProspectReferences known = introductions.getIfAvailable();
        return known != null && known.speaksOf(code, argument);
    }

    Optional<ProspectReference> introduction(String prospectId) {
        ProspectReferences known = introductions.getIfAvailable();
        return known == null ? Optional.empty() : known.of(prospectId, reader());
    }

    private static void noteForAccessLog(String prospectId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(AuditedAccessAttributes.PROSPECT, prospectId, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static @Nullable Actor reader() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : null;
    }

    /** Returns the property {@code prospect} of a problem: the reference, with an address if the reader may open it. */
    private static Map<String, Object> asProperty(ProspectReference somebody) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("prospectId", somebody.prospectId());
        if (somebody.name() != null) {
            told.put("name", somebody.name());
        }
        if (somebody.consultant() != null) {
            told.put("consultant", somebody.consultant());
            told.put("consultantName", Objects.requireNonNull(somebody.consultantName()));
        }
        if (somebody.href() != null) {
            told.put("href", somebody.href());
        }
        return told;
    }

    /** Returns the language of the texts: Simplified Chinese for any Chinese locale, English for all others. */
    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
