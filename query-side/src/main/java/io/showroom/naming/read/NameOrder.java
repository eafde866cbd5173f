package io.showroom.naming.read;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of names in every list, file and form: Chinese ones character by character by their pinyin, then tone, so
 * that a family stays together; others by their letters among them. Family names are read as such (曾 among the Z). The
 * order is that of a key made here and nowhere else; no database's or machine's collation has a say in it.
 */
public final class NameOrder {

    /** Names in order; who has none comes last. */
    public static final Comparator<@Nullable String> BY_NAME =
            Comparator.comparing(NameOrder::key, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NameOrder() {}

    /**
     * The key by which a name is ordered, byte by byte.
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

    /** As dictionaries have it: lu, lü, luan. */
    private static String ordered(String syllable) {
        return syllable.replace("v", "u:");
    }
}
