package io.showroom.codelist.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A code was added.
 *
 * @param list name of the list, see {@link CodeListName}
 * @param code the code, case-sensitive, as first entered; never reused for another meaning
 * @param parent code of the upper level, if the list has two
 * @param nameZh Chinese name
 * @param nameEn English name
 */
@Revision("1")
public record CodeAdded(String list, String code, @Nullable String parent, String nameZh, String nameEn)
        implements CodeListEvent {}
