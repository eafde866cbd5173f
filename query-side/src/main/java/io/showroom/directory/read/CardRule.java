package io.showroom.directory.read;

import io.showroom.store.events.CardField;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rule for the completeness of a store's customer cards.
 *
 * @param weights weight of each field by its name; absent fields do not count
 * @param completeFrom percentage of the total weight from which a card is complete
 */
public record CardRule(Map<String, Integer> weights, int completeFrom) {

    /** The default rule for stores without their own. */
    public static final CardRule USUAL = new CardRule(
            Arrays.stream(CardField.values())
                    .filter(field -> field.usualWeight() > 0)
                    .collect(Collectors.toUnmodifiableMap(CardField::key, CardField::usualWeight)),
            CardField.USUAL_COMPLETE_FROM);

    private static final int ALL = 100;

    /** Returns the weight of a field; 0 if it does not count. */
    public int weight(String field) {
        return weights.getOrDefault(field, 0);
    }

    /** Returns the weight that a complete card may lack. */
    public int mayLack() {
        return all() * (ALL - completeFrom) / ALL;
    }

    /**
     * Returns the completeness of a card; null if {@code empty} is null.
     *
     * @param empty names of its empty fields; null if the card is not rated: no details were captured, or the person
     *     was erased
     */
    public @Nullable Completeness of(@Nullable Collection<String> empty) {
        if (empty == null) {
            return null;
        }
        List<String> missing = Arrays.stream(CardField.values())
                .map(CardField::key)
                .filter(field -> weight(field) > 0 && empty.contains(field))
                .toList();
        int lacking = missing.stream().mapToInt(this::weight).sum();
        return new Completeness(ALL * (all() - lacking) / all(), lacking <= mayLack(), missing);
    }

    private int all() {
        return weights.values().stream().mapToInt(weight -> weight).sum();
    }

    /**
     * Completeness of a card.
     *
     * @param percent filled share of the required fields, by weight
     * @param complete whether that is sufficient
     * @param missing names of the fields that count and are empty, in the card's order
     */
    public record Completeness(int percent, boolean complete, List<String> missing) {}
}
