package io.showroom.naming.read;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sort order of names in every list, file and form: Chinese names character by character by pinyin and tone, so that a
 * family name stays together; others by their letters among them. Family names have their own readings (曾 sorts under
 * Z). The order is defined by a key computed here only; it does not depend on collations of the database or machine.
 */
public final class NameOrder {

    /** Compares names; null is last. */
    public static final Comparator<@Nullable String> BY_NAME =
            Comparator.comparing(NameOrder::key, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NameOrder() {}

    /**
     * Returns the sort key of a name, to be compared byte by byte.
     *
     * @param name the name; null for none
     * @return null for no name
     */
    public static @Nullable String key(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String written = SPACES.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKC))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        List<CharacterReading> surname = Surnames.of(SearchText.of(written));
        StringBuilder key = new StringBuilder();
        int place = 0;
        for (int point : written.codePoints().toArray()) {
            Optional<CharacterReading> reading =
                    place < surname.size() ? Optional.of(surname.get(place)) : PinyinReadings.everyday(point);
            if (Character.isIdeographic(point)) {
                place++;
                reading.ifPresent(one -> key.append(ordered(one.syllable())).append(one.tone()));
            }
            key.appendCodePoint(point);
        }
        return MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Returns the syllable in dictionary order: lu, lü, luan. */
    private static String ordered(String syllable) {
        return syllable.replace("v", "u:");
    }
}
