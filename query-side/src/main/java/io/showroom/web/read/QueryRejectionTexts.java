package io.showroom.web.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts of rejections, for pages and API: {@code messages/queries*.properties}. */
public final class QueryRejectionTexts {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private QueryRejectionTexts() {}

    /** Returns a sentence per invalid parameter, or the sentence of the rejection; empty if there is none. */
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

    /** Returns the display name of a parameter: its label on pages, or else its name. */
    public static String named(String parameter, Locale locale) {
        return Objects.requireNonNullElse(text("parameter." + parameter, List.of(), locale, parameter), parameter);
    }

    /** Returns the names of the invalid parameters; empty if the error is not about parameters. */
    public static List<String> fields(QueryRejection rejection) {
        return rejection.fields().stream()
                .map(QueryRejection.ParameterError::field)
                .toList();
    }

    /** Returns the text of a code. */
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
