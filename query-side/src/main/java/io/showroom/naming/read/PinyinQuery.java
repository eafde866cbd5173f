package io.showroom.naming.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pinyin search text: whole syllables, initials, or both mixed, with or without separators. The last syllable may be
 * incomplete.
 */
public final class PinyinQuery {

    private static final int MOST_WAYS = 64;
    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APART = Pattern.compile("[\\s\\p{Z}'’-]+");

    private final List<List<String>> ways = new ArrayList<>();

    private PinyinQuery() {}

    /**
     * Returns all segmentations of the letters in the format of PostgreSQL's {@code tsquery}.
     *
     * @return null if the text cannot be pinyin
     */
    public static @Nullable String query(String typed) {
        String letters = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replace("u\u0308", "v"))
                .replaceAll("");
        List<String> words =
                APART.splitAsStream(letters).filter(word -> !word.isEmpty()).toList();
        boolean pinyin = !words.isEmpty()
                && letters.length() <= LONGEST
                && words.stream().allMatch(word -> word.matches("[a-z]+"));
        if (!pinyin) {
            return null;
        }
        PinyinQuery found = new PinyinQuery();
        found.read(words, 0, 0, List.of());
        return found.ways.isEmpty()
                ? null
                : found.ways.stream()
                        .map(way -> "(" + String.join(" <-> ", way) + ")")
                        .collect(Collectors.joining(" | "));
    }

    /** Takes the next piece, longest first, and continues after it. */
    private void read(List<String> words, int word, int from, List<String> before) {
        String text = words.get(word);
        for (int to = text.length(); to > from && ways.size() < MOST_WAYS; to--) {
            String piece = text.substring(from, to);
            boolean ends = to == text.length();
            boolean last = ends && word == words.size() - 1;
            boolean whole = Syllables.whole(piece);
            if (!whole && !(last ? Syllables.begun(piece) : initial(piece))) {
                continue;
            }
            List<String> way = new ArrayList<>(before);
            way.add(whole && !last ? piece : piece + ":*");
            if (last) {
                ways.add(way);
            } else {
                read(words, ends ? word + 1 : word, ends ? 0 : to, way);
            }
        }
    }

    private static boolean initial(String piece) {
        return piece.length() == 1 ? Syllables.begun(piece) : piece.matches("[zcs]h");
    }
}
