package io.showroom.prospect.write.registervisit;

/** Outlet of a visit or an order. */
public enum Outlet {
    /** The showroom (展厅). */
    SHOWROOM,
    /** A secondary outlet (二级网点). */
    SECONDARY
}
