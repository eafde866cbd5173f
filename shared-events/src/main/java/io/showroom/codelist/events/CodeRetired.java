package io.showroom.codelist.events;

import org.axonframework.serialization.Revision;

/**
 * A code is no longer offered; what carries it keeps it.
 *
 * @param list name of the list, see {@link CodeListName}
 * @param code the code, letter by letter as first given; never reused for another meaning
 */
@Revision("1")
public record CodeRetired(String list, String code) implements CodeListEvent {}
