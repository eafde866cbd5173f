package io.showroom.naming.read;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The syllables of pinyin and their spellings. */
final class Syllables {

    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int LAST_CHARACTER = 0x9FA5;

    private Syllables() {}

    /** Returns the spellings of a syllable: lü is lv, lu and lyu, nüe is nve, nue and nyue. */
    static Set<String> writtenAs(String syllable) {
        return syllable.indexOf('v') < 0
                ? Set.of(syllable)
                : Set.of(syllable, syllable.replace('v', 'u'), syllable.replace("v", "yu"));
    }

    /** Whether letters are a complete syllable. */
    static boolean whole(String letters) {
        return Known.ALL.contains(letters);
    }

    /** Whether a syllable begins with these letters. */
    static boolean begun(String letters) {
        String next = Known.ALL.ceiling(letters);
        return next != null && next.startsWith(letters);
    }

    /** All syllables in the dictionary, in all spellings. */
    private static final class Known {

        private static final NavigableSet<String> ALL = gather();

        private Known() {}

        private static NavigableSet<String> gather() {
            NavigableSet<String> all = new TreeSet<>();
            for (int point = FIRST_CHARACTER; point <= LAST_CHARACTER; point++) {
                CharacterReadings.of((char) point).forEach(syllable -> all.addAll(writtenAs(syllable)));
            }
            return all;
        }
    }
}
