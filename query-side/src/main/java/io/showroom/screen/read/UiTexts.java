package io.showroom.screen.read;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Texts of the pages for output created in Java (charts, exports). */
@Component
public class UiTexts {

    private final ResourceBundleMessageSource texts;

    UiTexts(ResourceBundleMessageSource pageMessages) {
        this.texts = pageMessages;
    }

    /** Returns the text of a key with its arguments; the key if there is no text. */
    public String get(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(texts.getMessage(key, arguments, key, locale), key);
    }
}
