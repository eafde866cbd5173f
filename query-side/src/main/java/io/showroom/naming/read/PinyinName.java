package io.showroom.naming.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Pinyin index of a name: all readings of the character at each place, for a search that finds 单雄信 by shanxiong,
 * danxiong and sxx. An ü is found as v, u, yu and ü.
 */
public final class PinyinName {

    private PinyinName() {}

    /**
     * Returns the index in the format of PostgreSQL's {@code tsvector}.
     *
     * @param name the name; null for none
     * @return null for null and for names without Chinese characters
     */
    public static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        List<CharacterReading> surname = Surnames.of(SearchText.of(name));
        List<String> spelt = new ArrayList<>();
        int place = 0;
        for (int point : name.codePoints().filter(Character::isIdeographic).toArray()) {
            Set<String> syllables = new TreeSet<>();
            if (place < surname.size()) {
                syllables.addAll(Syllables.writtenAs(surname.get(place).syllable()));
            }
            PinyinReadings.all(point).forEach(syllable -> syllables.addAll(Syllables.writtenAs(syllable)));
            place++;
            for (String syllable : syllables) {
                spelt.add(syllable + ":" + place);
            }
        }
        return spelt.isEmpty() ? null : String.join(" ", spelt);
    }
}
