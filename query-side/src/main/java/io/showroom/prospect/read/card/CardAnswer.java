package io.showroom.prospect.read.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.CustomerReference;
import java.util.List;

/**
 * A customer card as programs get it.
 *
 * @param card the card
 * @param broughtBy who the referrers are, as far as the reader may know them; in the order of the card's
 *     {@code referrers}, without those of whom nothing may be told
 */
record CardAnswer(@JsonUnwrapped Card card, List<CustomerReference> broughtBy) {}
