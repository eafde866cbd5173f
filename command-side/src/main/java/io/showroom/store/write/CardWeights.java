package io.showroom.store.write;

import io.showroom.commandapi.Rejection;
import io.showroom.store.events.CardField;
import io.showroom.store.events.CardWeight;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the customer card's fields in a store.
 *
 * @param completeFrom percent of all weights from which on a card is complete
 * @param weights fields that count, in the card's order
 */
record CardWeights(int completeFrom, List<CardWeight> weights) {

    /** The default weights. */
    static final CardWeights USUAL = new CardWeights(
            CardField.USUAL_COMPLETE_FROM,
            Arrays.stream(CardField.values())
                    .filter(field -> field.usualWeight() > 0)
                    .map(field -> new CardWeight(field.key(), field.usualWeight()))
                    .toList());

    private static final int HEAVIEST = 9;
    private static final int ALL = 100;

    /**
     * Returns these settings with other weights.
     *
     * @param given the new weights
     * @param from the new threshold in percent; null keeps it
     * @throws Rejection if a field is unknown or repeated, a value is out of range, or no field counts
     */
    CardWeights with(List<@Nullable CardWeight> given, @Nullable Integer from) {
        if (from != null && (from < 1 || from > ALL)) {
            throw Rejection.rule(from < 1 ? "min" : "max", "completeFrom", from < 1 ? 1 : ALL);
        }
        Map<CardField, Integer> named = new EnumMap<>(CardField.class);
        for (CardWeight one : given) {
            if (one == null || one.field() == null) {
                throw Rejection.malformed("required", "weights");
            }
            CardField field = CardField.of(one.field())
                    .orElseThrow(() -> Rejection.rule("unknownCardField", "weights", one.field()));
            if (one.weight() < 0 || one.weight() > HEAVIEST) {
                throw Rejection.rule("weightOutOfRange", "weights", one.field(), HEAVIEST);
            }
            if (named.put(field, one.weight()) != null) {
                throw Rejection.rule("cardFieldTwice", "weights", one.field());
            }
        }
        List<CardWeight> counting = named.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new CardWeight(one.getKey().key(), one.getValue()))
                .toList();
        if (counting.isEmpty()) {
            throw Rejection.rule("noCardField", "weights");
        }
        return new CardWeights(from == null ? completeFrom : from, counting);
    }
}
