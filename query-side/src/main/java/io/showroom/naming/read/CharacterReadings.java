package io.showroom.naming.read;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/** All readings of a character within the basic plane, as the dictionary has them. */
final class CharacterReadings {

    private CharacterReadings() {}

    /** Its syllables without tones; none if it is not in the dictionary. */
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
