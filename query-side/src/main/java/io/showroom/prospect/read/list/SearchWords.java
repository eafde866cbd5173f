package io.showroom.prospect.read.list;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a prospect, read in every way it can be meant.
 *
 * @param text part of a name or a model, in small letters
 * @param digits last digits of a phone; null if it cannot be that
 * @param end last characters of a plate or a VIN, or the first of a plate, in capitals without spaces; null if it
 *     cannot be that
 */
record SearchWords(
        String text, @Nullable String digits, @Nullable String end) {

    private static final int FEWEST = 3;

    static SearchWords of(String typed) {
        String text = typed.strip();
        String plain = plain(text);
        String digits = text.matches("[-+() 0-9]+") ? text.replaceAll("[^0-9]", "") : "";
        boolean end = plain != null && plain.length() >= FEWEST && plain.matches(".*[0-9].*");
        return new SearchWords(
                text.toLowerCase(Locale.ROOT), digits.length() >= FEWEST ? digits : null, end ? plain : null);
    }

    /** A plate or VIN as it is kept for searching: capitals, without spaces, dots and dashes; null if none is left. */
    static @Nullable String plain(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = written.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }
}
