package io.showroom.screen.read;

import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Punctuation of a language: full-width in Chinese.
 *
 * @param comma between items of a list
 * @param semicolon between clauses
 * @param colon between label and value
 */
public record Punctuation(String comma, String semicolon, String colon) {

    private static final Punctuation CHINESE = new Punctuation("、", "；", "：");
    private static final Punctuation ENGLISH = new Punctuation(", ", "; ", ": ");

    /** Returns the punctuation of a language. */
    public static Punctuation in(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** Joins items of a list. */
    public Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(comma);
    }

    /** Joins clauses. */
    public Collector<CharSequence, ?, String> stated() {
        return Collectors.joining(semicolon);
    }

    /** Joins label and value. */
    public String labelled(String label, Object value) {
        return label + colon + value;
    }
}
