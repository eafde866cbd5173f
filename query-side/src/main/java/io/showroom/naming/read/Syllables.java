package io.showroom.naming.read;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The syllables of pinyin, and how they are typed. */
final class Syllables {

    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int LAST_CHARACTER = 0x9FA5;

    private Syllables() {}

    /** The ways in which people type a syllable: lü is lv, lu and lyu, nüe is nve, nue and nyue. */
    static Set<String> writtenAs(String syllable) {
        return syllable.indexOf('v') < 0
                ? Set.of(syllable)
                : Set.of(syllable, syllable.replace('v', 'u'), syllable.replace("v", "yu"));
    }

    /** Whether letters are a whole syllable. */
    static boolean whole(String letters) {
        return Known.ALL.contains(letters);
    }

    /** Whether a syllable begins with these letters. */
    static boolean begun(String letters) {
        String next = Known.ALL.ceiling(letters);
        return next != null && next.startsWith(letters);
    }

    /** Every syllable that some character is read by. */
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
