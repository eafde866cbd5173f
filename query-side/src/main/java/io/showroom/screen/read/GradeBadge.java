package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Display of a grade: code, heat colour and meaning.
 *
 * @param code the code
 * @param heat CSS name: order, hot, warm, mild, cool or closed
 * @param meaning its name
 */
public record GradeBadge(String code, String heat, String meaning) {

    private static final String CLOSED = "closed";

    private static final List<String> HEATS = List.of("hot", "warm", "mild", "cool");

    /**
     * Returns the badge of a grade. If the store's scheme does not have the grade, or no store is given, the first
     * store whose scheme has it is used.
     */
    static GradeBadge of(String code, @Nullable String store, MasterDataNames names, Locale locale) {
        Stream<@Nullable String> others = names.stores().stream().map(MasterDataNames.Choice::key);
        String knows = Stream.concat(Stream.ofNullable(store), others)
                .filter(one -> place(code, names.grades(one, false, locale)) >= 0)
                .findFirst()
                .orElse(store);
        return of(code, names.grades(knows, false, locale), names.grades(knows, true, locale));
    }

    /**
     * Returns the badge of a grade.
     *
     * @param all the scheme's grades, hottest first
     * @param byHand those among them that are given by hand
     */
    private static GradeBadge of(String code, List<MasterDataNames.Choice> all, List<MasterDataNames.Choice> byHand) {
        int place = place(code, all);
        String meaning = place < 0 ? code : all.get(place).name();
        int warmth = place(code, byHand);
        if (warmth >= 0) {
            return new GradeBadge(code, HEATS.get(Math.min(warmth, HEATS.size() - 1)), meaning);
        }
        boolean hotterThanAllByHand = place >= 0
                && !byHand.isEmpty()
                && place < place(byHand.getFirst().key(), all);
        return new GradeBadge(code, hotterThanAllByHand ? "order" : CLOSED, meaning);
    }

    /** Returns the badge of a closed prospect, with a text. */
    static GradeBadge closed(String words) {
        return new GradeBadge(words, CLOSED, words);
    }

    /** Whether it is the badge of a closed prospect. */
    boolean isClosed() {
        return heat.equals(CLOSED);
    }

    private static int place(String code, List<MasterDataNames.Choice> grades) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).key().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
