package io.showroom.naming.read;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Looks up all readings of a character of the basic plane in the dictionary. */
final class CharacterReadings {

    private CharacterReadings() {}

    /** Returns its syllables without tones; empty if it is not in the dictionary. */
    static Set<String> of(char character) {
        Set<String> syllables = new LinkedHashSet<>();
        String[] listed = PinyinHelper.toHanyuPinyinStringArray(character);
        if (listed != null) {
            Arrays.stream(listed)
                    .flatMap(written -> CharacterReading.numbered(written).stream())
                    .forEach(reading -> syllables.add(reading.syllable()));
        }
        return syllables;
    }
}
