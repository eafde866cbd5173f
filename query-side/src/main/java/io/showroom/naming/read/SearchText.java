package io.showroom.naming.read;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Text as it is compared when something is searched for: small letters without accents, half-width, simplified
 * characters, without spaces and the dots within foreign names. Both sides of a comparison are folded; the result is
 * never shown, since folding renames people.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}·•‧・]+");
    private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private SearchText() {}

    /** The folded text; empty if nothing is left. */
    public static String of(String written) {
        String base = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined =
                BETWEEN.matcher(Normalizer.normalize(base, Normalizer.Form.NFC)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        joined.toLowerCase(Locale.ROOT).codePoints().forEach(point -> plain.append(simplified(point)));
        return plain.toString();
    }

    /** A character in its simplified form; itself if it has no other. */
    static String simplified(int point) {
        return Character.isIdeographic(point)
                ? SIMPLIFIED.computeIfAbsent(point, SearchText::convert)
                : Character.toString(point);
    }

    private static String convert(int point) {
        return ToSimplified.CHARACTERS.transliterate(Character.toString(point));
    }

    /** Made when the first Chinese character is met: its rules take a moment to read. */
    private static final class ToSimplified {

        private static final Transliterator CHARACTERS = Transliterator.getInstance("Traditional-Simplified");

        private ToSimplified() {}
    }
}
