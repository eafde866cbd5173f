package io.showroom.form.read;

import io.showroom.projection.read.Timeline;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The name of an erased person on pages and in files: one word in the reader's language. Data keep both. */
public final class ErasedName {

    private static final String[] WORDS = Timeline.ERASED.split("/");

    private ErasedName() {}

    /** The text with the word of a language instead of the mark. */
    public static String in(Locale locale, String text) {
        return text.replace(Timeline.ERASED, WORDS[locale.getLanguage().equals("zh") ? 0 : 1]);
    }

    /** The same in the language of whoever asks at present. */
    static String here(String text) {
        return in(LocaleContextHolder.getLocale(), text);
    }
}
