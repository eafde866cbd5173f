package io.showroom.screen.read;

import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How a language joins words: full-width in Chinese.
 *
 * @param comma between things of one kind
 * @param semicolon between whole statements
 * @param colon between what something is and how much or which
 */
public record Punctuation(String comma, String semicolon, String colon) {

    private static final Punctuation CHINESE = new Punctuation("、", "；", "：");
    private static final Punctuation ENGLISH = new Punctuation(", ", "; ", ": ");

    /** The punctuation of a language. */
    public static Punctuation in(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** Joins things of one kind. */
    public Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(comma);
    }

    /** Joins whole statements. */
    public Collector<CharSequence, ?, String> stated() {
        return Collectors.joining(semicolon);
    }

    /** A label and what it stands for. */
    public String labelled(String label, Object value) {
        return label + colon + value;
    }
}
