package io.showroom.prospect.read.list;

import io.showroom.projection.read.Projection;

/** The table of the list, for tests of its writers. */
public final class ProspectTables {

    private ProspectTables() {}

    /** Returns its projection. */
    public static Projection rows() {
        return new ProspectRows();
    }
}
