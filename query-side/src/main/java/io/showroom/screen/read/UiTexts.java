package io.showroom.screen.read;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of the pages, for what Java puts together itself (charts, exports). */
@Component
public class UiTexts {

    private final ResourceBundleMessageSource texts;

    UiTexts(ResourceBundleMessageSource pageMessages) {
        this.texts = pageMessages;
    }

    /** The text of a key with its arguments filled in; the key itself if there is none. */
    public String get(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(texts.getMessage(key, arguments, key, locale), key);
    }
}
