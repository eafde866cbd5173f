package io.showroom.rulebook.write;

import java.util.SortedSet;

/** Returns who may be assigned prospects. */
public interface AssignableConsultants {

    /** Returns the user keys of those who may be assigned prospects of the store at present, sorted. */
    SortedSet<String> sellersOf(String store);
}
