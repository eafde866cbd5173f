package io.showroom.naming.read;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pinyin readings of single Chinese characters. */
final class PinyinReadings {

    /** Characters that are missing in the library. */
    private static final Map<String, String> RARE = Map.of("𠮷", "jí");

    private static final Map<Integer, Optional<CharacterReading>> EVERYDAY = new ConcurrentHashMap<>();
    private static final Map<Integer, Set<String>> ALL = new ConcurrentHashMap<>();

    private PinyinReadings() {}

    /** Returns the most frequent reading of a character; empty if it is not Chinese or has no known reading. */
    static Optional<CharacterReading> everyday(int point) {
        return Character.isIdeographic(point)
                ? EVERYDAY.computeIfAbsent(point, PinyinReadings::lookUp)
                : Optional.empty();
    }

    /** Returns all syllables of a character without tones; empty if it is not Chinese. */
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
        // A traditional character may have readings that its simplified form has not, and vice versa.
        for (int form : List.of(point, SearchText.simplified(point).codePointAt(0))) {
            if (Character.isBmpCodePoint(form)) {
                syllables.addAll(CharacterReadings.of((char) form));
            }
        }
        return Set.copyOf(syllables);
    }

    /** Loaded lazily, because parsing the rules takes a moment. */
    private static final class Everyday {

        private static final Transliterator HAN = Transliterator.getInstance("Han-Latin");

        private Everyday() {}
    }
}
