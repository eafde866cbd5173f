package io.showroom.prospect.write.registervisit;

/** Where it took place. */
public enum Outlet {
    /** The showroom (展厅). */
    SHOWROOM,
    /** A secondary outlet (二级网点). */
    SECONDARY
}
