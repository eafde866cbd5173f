package io.showroom.naming.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pinyin reading of a character.
 *
 * @param syllable the syllable in lower case, v for ü
 * @param tone 1 to 4; 5 for the neutral tone
 */
record CharacterReading(String syllable, int tone) {

    private static final int NEUTRAL = 5;
    private static final String TONES = "\u0304\u0301\u030c\u0300";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NUMBERED = Pattern.compile("([a-z:]+)([1-5])");

    /** Parses a syllable with a tone mark ({@code lǚ}); empty if it is none. */
    static Optional<CharacterReading> marked(String written) {
        String letters = Normalizer.normalize(written.strip(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("u\u0308", "v");
        int tone = letters.chars().map(TONES::indexOf).max().orElse(-1);
        String syllable = MARKS.matcher(letters).replaceAll("");
        return syllable.matches("[a-z]+")
                ? Optional.of(new CharacterReading(syllable, tone < 0 ? NEUTRAL : tone + 1))
                : Optional.empty();
    }

    /** Parses a syllable with the number of its tone ({@code lu:3}); empty if it is none. */
    static Optional<CharacterReading> numbered(String written) {
        Matcher parts = NUMBERED.matcher(written);
        return parts.matches()
                ? Optional.of(new CharacterReading(parts.group(1).replace("u:", "v"), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
