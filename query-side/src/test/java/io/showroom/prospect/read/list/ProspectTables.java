package io.showroom.prospect.read.list;

import io.showroom.projection.read.Projection;

/** The list's table, for tests of what fills it. */
public final class ProspectTables {

    private ProspectTables() {}

    /** What fills the list's table. */
    public static Projection rows() {
        return new ProspectRows();
    }
}
