package io.showroom.codelist.events;

import org.axonframework.serialization.Revision;

/**
 * A code is no longer offered; records that already carry it keep it.
 *
 * @param list name of the list, see {@link CodeListName}
 * @param code the code, case-sensitive, as first entered; never reused for another meaning
 */
@Revision("1")
public record CodeRetired(String list, String code) implements CodeListEvent {}
