package io.showroom.naming.read;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Normalized text for searching: lower case, without accents, half-width, simplified characters, without spaces and the
 * dots in foreign names. Both sides of a comparison are normalized; the result must not be displayed, as it alters
 * names.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}·•‧・]+");
    private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private SearchText() {}

    /** Returns the normalized text; may be empty. */
    public static String of(String written) {
        String base = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined =
                BETWEEN.matcher(Normalizer.normalize(base, Normalizer.Form.NFC)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        joined.toLowerCase(Locale.ROOT).codePoints().forEach(point -> plain.append(simplified(point)));
        return plain.toString();
    }

    /** Returns the simplified form of a character; the character itself if it has none. */
    static String simplified(int point) {
        return Character.isIdeographic(point)
                ? SIMPLIFIED.computeIfAbsent(point, SearchText::convert)
                : Character.toString(point);
    }

    private static String convert(int point) {
        return ToSimplified.CHARACTERS.transliterate(Character.toString(point));
    }

    /** Loaded lazily, because parsing the rules takes a moment. */
    private static final class ToSimplified {

        private static final Transliterator CHARACTERS = Transliterator.getInstance("Traditional-Simplified");

        private ToSimplified() {}
    }
}
