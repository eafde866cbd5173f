package io.showroom.prospect.read.card;

import java.util.List;

/**
 * A section of the customer card.
 *
 * @param title its heading
 * @param facts its fields in the form's order
 */
public record CardSection(String title, List<CardFact> facts) {

    /** Copies the list. */
    public CardSection {
        facts = List.copyOf(facts);
    }

    /** Whether any field has a value. */
    public boolean hasValue() {
        return facts.stream().anyMatch(CardFact::hasValue);
    }
}
