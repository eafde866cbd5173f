package io.showroom.store.events;

/**
 * The weight of a field of the customer card.
 *
 * @param field the {@link CardField#key()}
 * @param weight 0 to 9; 0 does not count
 */
public record CardWeight(String field, int weight) {}
