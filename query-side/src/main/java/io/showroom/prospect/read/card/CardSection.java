package io.showroom.prospect.read.card;

import java.util.List;

/**
 * Boxes of the customer card that belong together.
 *
 * @param title what stands above them
 * @param facts the boxes in the form's order
 */
public record CardSection(String title, List<CardFact> facts) {

    /** Copies the list. */
    public CardSection {
        facts = List.copyOf(facts);
    }

    /** Whether anything is written in it. */
    public boolean hasValue() {
        return facts.stream().anyMatch(CardFact::hasValue);
    }
}
