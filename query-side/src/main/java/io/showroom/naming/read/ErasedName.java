package io.showroom.naming.read;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The name of an erased person on pages and in files: one word in the reader's language. Data keep both. */
public final class ErasedName {

    /**
     * What an erased person is called wherever a name stood, in both languages at once: rows and data have no reader
     * yet whose language could be asked for.
     */
    public static final String MARK = "已删除/erased";

    private static final String[] WORDS = MARK.split("/");

    private ErasedName() {}

    /** The text with the word of a language instead of the mark. */
    public static String in(Locale locale, String text) {
        return text.replace(MARK, WORDS[locale.getLanguage().equals("zh") ? 0 : 1]);
    }

    /** The same in the language of whoever asks at present. */
    public static String here(String text) {
        return in(LocaleContextHolder.getLocale(), text);
    }
}
