package io.showroom.codelist.events;

/** Whatever can happen to a code list: sources, models, reasons and the like. */
public sealed interface CodeListEvent permits CodeAdded, CodeChanged, CodeRetired, CodeRestored {

    /** Which list: {@link CodeListName}. */
    String list();
}
