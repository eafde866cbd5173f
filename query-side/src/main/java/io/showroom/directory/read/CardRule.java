package io.showroom.directory.read;

import io.showroom.store.events.CardField;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a store asks a customer card to hold.
 *
 * @param weights how much each field counts, by its name; fields not named do not
 * @param completeFrom percent of all weights from which on a card is complete
 */
public record CardRule(Map<String, Integer> weights, int completeFrom) {

    /** What counts where no store has said. */
    public static final CardRule USUAL = new CardRule(
            Arrays.stream(CardField.values())
                    .filter(field -> field.usualWeight() > 0)
                    .collect(Collectors.toUnmodifiableMap(CardField::key, CardField::usualWeight)),
            CardField.USUAL_COMPLETE_FROM);

    private static final int ALL = 100;

    /** How much a field counts; 0 if it does not. */
    public int weight(String field) {
        return weights.getOrDefault(field, 0);
    }

    /** The weight that a complete card may lack. */
    public int mayLack() {
        return all() * (ALL - completeFrom) / ALL;
    }

    /**
     * How complete a card is.
     *
     * @param empty names of its empty fields; null if nobody asks: no details were taken, or the person was erased
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
     * How complete a card is.
     *
     * @param percent filled of what the store asks for, by weight
     * @param complete whether that is enough
     * @param missing names of the fields that count and are empty, in the card's order
     */
    public record Completeness(int percent, boolean complete, List<String> missing) {}
}
