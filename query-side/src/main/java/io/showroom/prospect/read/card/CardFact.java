package io.showroom.prospect.read.card;

import org.jspecify.annotations.Nullable;

/**
 * A box on the front of the customer card.
 *
 * @param label what stands in front of it
 * @param value what is written in it; empty for nothing yet
 * @param boxes how many boxes of a line it takes on paper, 1 to 3; 0 for what stands on the screen only
 * @param href where the value leads on the screen; null for nowhere
 */
public record CardFact(
        String label, String value, int boxes, @Nullable String href) {

    /** Whether something is written in it. */
    public boolean hasValue() {
        return !value.isEmpty();
    }
}
