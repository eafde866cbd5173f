package io.showroom.naming.read;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese characters are read, one by one. */
final class PinyinReadings {

    /** What the library’s own list lacks. */
    private static final Map<String, String> RARE = Map.of("𠮷", "jí");

    private static final Map<Integer, Optional<CharacterReading>> EVERYDAY = new ConcurrentHashMap<>();
    private static final Map<Integer, Set<String>> ALL = new ConcurrentHashMap<>();

    private PinyinReadings() {}

    /** The reading that a character has most often; nothing for what is no Chinese character, or is read by nobody. */
    static Optional<CharacterReading> everyday(int point) {
        return Character.isIdeographic(point)
                ? EVERYDAY.computeIfAbsent(point, PinyinReadings::lookUp)
                : Optional.empty();
    }

    /** All syllables by which a character can be read, without tones; none for what is no Chinese character. */
    static Set<String> all(int point) {
        return Character.isIdeographic(point) ? ALL.computeIfAbsent(point, PinyinReadings::gather) : Set.of();
    }

    private static Optional<CharacterReading> lookUp(int point) {
        String character = SearchText.simplified(point);
        String rare = RARE.get(character);
        return CharacterReading.marked(rare == null ? Everyday.HAN.transliterate(character) : rare);
    }

    private static Set<String> gather(int point) {
        Set<String> syllables = new LinkedHashSet<>();
        everyday(point).ifPresent(reading -> syllables.add(reading.syllable()));
        // A traditional character may be read in ways that its simplified form is not, and the other way round.
        for (int form : List.of(point, SearchText.simplified(point).codePointAt(0))) {
            if (Character.isBmpCodePoint(form)) {
                syllables.addAll(CharacterReadings.of((char) form));
            }
        }
        return Set.copyOf(syllables);
    }

    /** Made when the first Chinese character is met: its rules take a moment to read. */
    private static final class Everyday {

        private static final Transliterator HAN = Transliterator.getInstance("Han-Latin");

        private Everyday() {}
    }
}
