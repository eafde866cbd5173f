package io.showroom.naming.read;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Readings of family names that differ from the usual readings of their characters: 单 is Shan, 曾 is Zeng. */
final class Surnames {

    /** Family names of two characters, one of which has a special reading. */
    private static final Map<String, List<String>> OF_TWO = Map.of(
            "单于", List.of("chán", "yú"),
            "尉迟", List.of("yù", "chí"),
            "万俟", List.of("mò", "qí"),
            "澹台", List.of("tán", "tái"),
            "令狐", List.of("líng", "hú"),
            "长孙", List.of("zhǎng", "sūn"));

    /** Family names that are missing in the library. */
    private static final Map<String, String> OF_ONE =
            Map.of("朴", "piáo", "缪", "miào", "覃", "qín", "祭", "zhài", "尉", "yù");

    private static final Map<String, Optional<CharacterReading>> KNOWN = new ConcurrentHashMap<>();

    private Surnames() {}

    /**
     * Returns the readings of the family name at the beginning of a name.
     *
     * @param name simplified characters
     * @return readings of its first character, or of its first two; empty if it does not begin with a Chinese character
     */
    static List<CharacterReading> of(String name) {
        if (name.isEmpty() || !Character.isIdeographic(name.codePointAt(0))) {
            return List.of();
        }
        int second = name.offsetByCodePoints(0, 1);
        if (second < name.length()) {
            List<String> two = OF_TWO.get(name.substring(0, name.offsetByCodePoints(second, 1)));
            if (two != null) {
                return two.stream()
                        .flatMap(syllable -> CharacterReading.marked(syllable).stream())
                        .toList();
            }
        }
        return KNOWN.computeIfAbsent(name.substring(0, second), Surnames::lookUp).stream()
                .toList();
    }

    private static Optional<CharacterReading> lookUp(String character) {
        String own = OF_ONE.get(character);
        Optional<CharacterReading> reading =
                CharacterReading.marked(own == null ? Listed.NAMES.transliterate(character) : own);
        return reading.isPresent() ? reading : PinyinReadings.everyday(character.codePointAt(0));
    }

    /** Loaded lazily, because parsing the rules takes a moment. */
    private static final class Listed {

        private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

        private Listed() {}
    }
}
