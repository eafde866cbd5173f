package io.showroom.prospect.read.card;

import org.jspecify.annotations.Nullable;

/**
 * A field on the front of the customer card.
 *
 * @param label its label
 * @param value its value; empty for none
 * @param boxes number of boxes it takes on paper, 1 to 3; 0 for the screen only
 * @param href link of the value on the screen; null for none
 */
public record CardFact(
        String label, String value, int boxes, @Nullable String href) {

    /** Whether it has a value. */
    public boolean hasValue() {
        return !value.isEmpty();
    }
}
