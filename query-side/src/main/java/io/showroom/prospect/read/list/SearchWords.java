package io.showroom.prospect.read.list;

import io.showroom.naming.read.PinyinQuery;
import io.showroom.naming.read.SearchText;
import io.showroom.prospect.read.LoggedSearch;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a prospect, read in every way it can be meant.
 *
 * @param text part of a name or a model, folded ({@link SearchText}); may be empty
 * @param spelt a name in pinyin, as {@link PinyinQuery} reads it; null if it cannot be that
 * @param digits last digits of a phone; null if it cannot be that
 * @param end last characters of a plate or a VIN, or the first of a plate, in capitals without spaces; null if it
 *     cannot be that
 */
record SearchWords(
        String text,
        @Nullable String spelt,
        @Nullable String digits,
        @Nullable String end) {

    private static final int FEWEST = 3;
    private static final int SHORTEST_WITH_AREA = 10;
    private static final int SHOWN_OF_MASKED = 4;

    /** A plate, which may begin with its province and end with what it is for, or a VIN; a name beside it is words. */
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

    /** The digits by which a whole phone number ends in E.164; null if it is not whole yet, or no number. */
    @Nullable
    String wholeNumber() {
        return TypedPhone.isWhole(digits) ? digits : null;
    }

    /** Whether these are exactly four digits. */
    boolean fourDigits() {
        return digits != null && digits.length() == SHOWN_OF_MASKED;
    }

    /** What the access log keeps of it. */
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

    /** A name as it is kept for searching; null for none. */
    static @Nullable String folded(@Nullable String name) {
        return name == null ? null : SearchText.of(name);
    }

    /**
     * The digits as they end a number that begins with its country: 0086 and the 0 before an area code are how people
     * dial, not part of it.
     */
    private static String digits(String text) {
        if (!text.matches("[-–—+().·\\p{Z} 0-9]+")) {
            return "";
        }
        String digits = text.replaceAll("[^0-9]", "");
        boolean dialled = digits.startsWith("00") || digits.startsWith("0") && digits.length() >= SHORTEST_WITH_AREA;
        return dialled && digits.length() > FEWEST ? digits.replaceFirst("^00?", "") : digits;
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
