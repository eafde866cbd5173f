package io.showroom.rulebook.write;

import java.util.SortedSet;

/** Who may hold prospects, as it is now. */
public interface AssignableConsultants {

    /** User keys of those who may hold prospects of the store, sorted. */
    SortedSet<String> sellersOf(String store);
}
