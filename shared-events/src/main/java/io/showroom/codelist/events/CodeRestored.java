package io.showroom.codelist.events;

import org.axonframework.serialization.Revision;

/**
 * A retired code is offered again.
 *
 * @param list name of the list, see {@link CodeListName}
 * @param code the code, case-sensitive, as first entered; never reused for another meaning
 */
@Revision("1")
public record CodeRestored(String list, String code) implements CodeListEvent {}
