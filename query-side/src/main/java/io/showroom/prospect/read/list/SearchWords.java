package io.showroom.prospect.read.list;

import io.showroom.naming.read.PinyinQuery;
import io.showroom.naming.read.SearchText;
import io.showroom.prospect.read.LoggedSearch;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search text with all its interpretations.
 *
 * @param text part of a name or a model, normalized ({@link SearchText}); may be empty
 * @param spelt a name in pinyin as {@link PinyinQuery}; null if it cannot be one
 * @param digits last digits of a phone number; null if it cannot be one
 * @param end last characters of a plate or a VIN, or the first of a plate, in upper case without spaces; null if it
 *     cannot be one
 */
record SearchWords(
        String text,
        @Nullable String spelt,
        @Nullable String digits,
        @Nullable String end) {

    private static final int FEWEST = 3;
    private static final int SHORTEST_WITH_AREA = 10;
    private static final int SHOWN_OF_MASKED = 4;

    /**
     * A plate, which may begin with a province and end with a category, or a VIN; a text that also contains a name does
     * not match.
     */
    private static final Pattern CAR = Pattern.compile("\\p{IsHan}?[A-Z0-9]+\\p{IsHan}?");

    private static final int CHINESE = 11;

    static SearchWords of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        String plain = plain(text);
        String digits = digits(text);
        boolean end = plain != null && plain.length() >= FEWEST && plain.matches(".*[0-9].*");
        return new SearchWords(
                SearchText.of(text),
                PinyinQuery.query(text),
                digits.length() >= FEWEST ? digits : null,
                end ? plain : null);
    }

    /** Returns the digits by which a whole phone number ends in E.164; null if it is incomplete or no number. */
    @Nullable
    String wholeNumber() {
        return TypedPhone.isWhole(digits) ? digits : null;
    }

    /** Whether the text is exactly four digits. */
    boolean fourDigits() {
        return digits != null && digits.length() == SHOWN_OF_MASKED;
    }

    /** Returns the search for the access log. */
    LoggedSearch sought() {
        String whole = wholeNumber();
        if (whole != null) {
            return new LoggedSearch(
                    LoggedSearch.Kind.WHOLE_NUMBER, whole.length() > CHINESE ? whole.replaceFirst("^86", "") : whole);
        }
        if (digits != null) {
            return new LoggedSearch(
                    fourDigits() ? LoggedSearch.Kind.LAST_FOUR : LoggedSearch.Kind.PART_OF_NUMBER, digits);
        }
        return end != null && CAR.matcher(end).matches()
                ? new LoggedSearch(LoggedSearch.Kind.CAR, end)
                : new LoggedSearch(LoggedSearch.Kind.WORDS, text);
    }

    /** Normalizes a name for searching; null for null. */
    static @Nullable String folded(@Nullable String name) {
        return name == null ? null : SearchText.of(name);
    }

    /** Returns the digits by which an E.164 number would end: without the prefix 00 and the 0 of an area code. */
    private static String digits(String text) {
        if (!text.matches("[-–—+().·\\p{Z} 0-9]+")) {
            return "";
        }
        String digits = text.replaceAll("[^0-9]", "");
        boolean dialled = digits.startsWith("00") || digits.startsWith("0") && digits.length() >= SHORTEST_WITH_AREA;
        return dialled && digits.length() > FEWEST ? digits.replaceFirst("^00?", "") : digits;
    }

    /**
     * Normalizes a plate or VIN for searching: upper case, without spaces, dots and dashes; null if nothing is left.
     */
    static @Nullable String plain(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = written.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }
}
