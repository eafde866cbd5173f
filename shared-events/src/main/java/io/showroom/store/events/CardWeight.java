package io.showroom.store.events;

/**
 * How much a field of the customer card counts.
 *
 * @param field name of the {@link CardField}
 * @param weight 0 to 9; 0 does not count
 */
public record CardWeight(String field, int weight) {}
