package io.showroom.web.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Why a question is not answered, in words, for people and programs alike: {@code messages/queries*.properties}. */
public final class QueryRejectionTexts {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private QueryRejectionTexts() {}

    /** A sentence for each parameter at fault, or the one that says why nothing is answered; empty without words. */
    public static List<String> of(QueryRejection rejection, Locale locale) {
        List<String> faults = rejection.fields().stream()
                .map(field -> text(
                        "fault",
                        List.of(named(field.field(), locale), text(field.code(), field.args(), locale, field.code())),
                        locale,
                        field.field()))
                .toList();
        String why = text(rejection.code(), List.of(), locale, null);
        return !faults.isEmpty() ? faults : why == null ? List.of() : List.of(why);
    }

    /** What people call a parameter: the word beside its field on a page; its name where no page has one for it. */
    public static String named(String parameter, Locale locale) {
        return Objects.requireNonNullElse(text("parameter." + parameter, List.of(), locale, parameter), parameter);
    }

    /** The parameters at fault; none where the question as a whole is. */
    public static List<String> fields(QueryRejection rejection) {
        return rejection.fields().stream()
                .map(QueryRejection.ParameterError::field)
                .toList();
    }

    /** The text under a code. */
    static @Nullable String text(String code, List<String> args, Locale locale, @Nullable String otherwise) {
        return TEXTS.getMessage(code, args.toArray(), otherwise, locale);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/queries");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
