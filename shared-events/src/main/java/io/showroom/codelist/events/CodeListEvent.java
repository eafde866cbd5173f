package io.showroom.codelist.events;

/** All events of a code list: sources, models, reasons and the like. */
public sealed interface CodeListEvent permits CodeAdded, CodeChanged, CodeRetired, CodeRestored {

    /** Name of the list, see {@link CodeListName}. */
    String list();
}
