package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a grade is shown: its letter, its heat as a colour, and what it means.
 *
 * @param code the letter
 * @param heat order, hot, warm, mild, cool or closed
 * @param meaning what it means
 */
public record GradeBadge(String code, String heat, String meaning) {

    private static final String CLOSED = "closed";

    private static final List<String> HEATS = List.of("hot", "warm", "mild", "cool");

    /**
     * The badge of a grade of a store. Where its scheme does not know the grade, or several stores are meant, it is
     * shown as the first store shows it whose scheme does.
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
     * The badge of a grade.
     *
     * @param all the scheme's grades, hottest first
     * @param byHand those of them that people give
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

    /** The badge of who is closed, in words. */
    static GradeBadge closed(String words) {
        return new GradeBadge(words, CLOSED, words);
    }

    /** Whether it is that of somebody closed. */
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
