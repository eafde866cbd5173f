package io.showroom.personaldata;

/**
 * Names of request attributes by which the command side tells the access log which persons a response names; neither
 * side depends on the other.
 */
public final class AuditedAccessAttributes {

    /** Attribute with the id of a prospect that a rejection names; a {@link String}. */
    public static final String PROSPECT = "io.showroom.told.prospect";

    private AuditedAccessAttributes() {}
}
