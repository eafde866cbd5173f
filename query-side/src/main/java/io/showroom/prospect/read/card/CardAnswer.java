package io.showroom.prospect.read.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.CustomerReference;
import java.util.List;

/**
 * JSON response of a customer card.
 *
 * @param card the card
 * @param broughtBy the referrers as far as the reader may see them, in the order of the card's {@code referrers};
 *     others are absent
 */
record CardAnswer(@JsonUnwrapped Card card, List<CustomerReference> broughtBy) {}
